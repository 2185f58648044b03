import { spawnSync } from "node:child_process";
import { Agent, get } from "node:http";

/** One kept connection, as a browser has; a request at a time. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Loads a page whole and answers with its bytes; throws when it is anything but the page. */
export async function load(address: URL, cookie: string): Promise<number> {
  return (await ask(address, { cookie, accept: "text/html" }, 200)).bytes;
}

/** What an answer is made of; throws when its status is another one than expected. */
export function ask(
  address: URL,
  headers: Record<string, string>,
  status: number,
): Promise<{ bytes: number; etag: string | undefined }> {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent, headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.once("end", () => {
        if (response.statusCode === status) resolve({ bytes, etag: response.headers.etag });
        else reject(new Error(`${address.pathname} answered ${response.statusCode}.`));
      });
    });
    request.once("error", reject);
  });
}

/** Pages a second that ten connections together load for some seconds. */
export function throughput(address: URL, cookie: string, seconds: number): number {
  const args = ["-c", "10", "-d", String(seconds), "-j", "-n", "-H", `cookie=${cookie}`];
  const run = spawnSync(
    process.execPath,
    ["node_modules/autocannon/autocannon.js", ...args, address.href],
    { encoding: "utf8", maxBuffer: 2 ** 26 },
  );
  if (run.status !== 0) throw new Error(`autocannon failed: ${run.stderr}`);
  const { requests, non2xx } = JSON.parse(run.stdout);
  if (non2xx > 0) throw new Error(`${address.pathname}: ${non2xx} answers were refusals.`);
  return requests.average;
}
