import { request } from "node:http";

/**
 * Tries to sign in `count` times, evenly over so many seconds, each time from another address to another
 * account, by the form as browsers without JavaScript send it. Prints how often each status came.
 */
const [address = "", count = "0", seconds = "1"] = process.argv.slice(2);
const url = new URL("/sign-in", address);

const page = await (await fetch(url)).text();
const form = page.split("<form").find((part) => part.includes('name="password"')) ?? "";
const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(
  ([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&")],
);
if (hidden.length === 0) throw new Error("The sign-in page has no form to send.");

const boundary = "----flood";
const field = (name: string, value: string) =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

const statuses = new Map<string, number>();
const note = (what: string) => statuses.set(what, (statuses.get(what) ?? 0) + 1);

function attempt(index: number): Promise<void> {
  const fields = [...hidden, ["email", `p${index}@flood.example`], ["password", "a guess of many"]];
  const body = `${fields.map(([name = "", value = ""]) => field(name, value)).join("")}--${boundary}--\r\n`;
  const from = `198.18.${(index >> 8) & 255}.${index & 255}`;
  return new Promise((done) => {
    const sent = request(
      url,
      {
        method: "POST",
        headers: {
          "content-type": `multipart/form-data; boundary=${boundary}`,
          "content-length": Buffer.byteLength(body),
          origin: url.origin,
          "x-forwarded-for": from,
        },
      },
      (response) => {
        response.resume();
        response.once("end", () => {
          note(String(response.statusCode));
          done();
        });
      },
    );
    sent.once("error", () => {
      note("no answer");
      done();
    });
    sent.end(body);
  });
}

const total = Number(count);
const pause = (Number(seconds) * 1000) / total;
const started = performance.now();
const all: Promise<void>[] = [];
for (let index = 0; index < total; index += 1) {
  const early = index * pause - (performance.now() - started);
  if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
  all.push(attempt(index));
}
await Promise.all(all);
console.log(JSON.stringify({ took: performance.now() - started, ...Object.fromEntries(statuses) }));
process.exit();
