import { request } from "node:http";

export interface Reply {
  /** 0 when there was no answer. */
  status: number;
  location: string | null;
  cookies: string[];
  /** From sending to the end of the answer, in milliseconds. */
  took: number;
}

/**
 * Sends a form as a browser without scripts does, from an address as a proxy would tell it
 * (TRUSTED_PROXIES=1).
 */
export function postForm(
  address: string,
  fields: Readonly<Record<string, string>>,
  from: string,
): Promise<Reply> {
  const { origin } = new URL(address);
  const boundary = "----form";
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const headers = {
    "content-type": `multipart/form-data; boundary=${boundary}`,
    origin,
    "x-forwarded-for": from,
  };
  const started = performance.now();
  return new Promise((done) => {
    const failed = () => done({ status: 0, location: null, cookies: [], took: Number.NaN });
    const sent = request(address, { method: "POST", headers }, (response) => {
      response.resume();
      response.once("error", failed);
      response.once("end", () =>
        done({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? null,
          cookies: response.headers["set-cookie"] ?? [],
          took: performance.now() - started,
        }),
      );
    });
    sent.once("error", failed);
    sent.end(`${parts.join("")}--${boundary}--\r\n`);
  });
}
