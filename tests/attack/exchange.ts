import { Agent, request } from "node:http";
import type { Body } from "./body";
import { bounds } from "./bounds";

/** What is asked of the portal. */
export interface Asked {
  method: string;
  /** As it goes over the line, escaped. */
  path: string;
  headers?: Record<string, string>;
  body?: Body;
}

export interface Answer {
  /** 0 when the connection ended without an answer. */
  status: number;
  /** Until the whole answer was there, in milliseconds. */
  ms: number;
  headers: Record<string, string | string[] | undefined>;
  /** All bytes of the answer. */
  size: number;
  /** Its beginning; of most, all. */
  text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** How much of an answer is kept; all of it is read. */
const keptBytes = 4 * 2 ** 20;

/**
 * Asks the portal on the loopback and reads its answer to the end. A server may answer before it has
 * read a body that is too large and close the connection: the answer counts then, not the error.
 */
export function ask(
  port: number,
  { method, path, headers = {}, body }: Asked,
  kept = keptBytes,
): Promise<Answer> {
  const started = performance.now();
  return new Promise((resolve) => {
    let status = 0;
    let answered: Answer["headers"] = {};
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = () =>
      resolve({
        status,
        ms: performance.now() - started,
        headers: answered,
        size,
        text: Buffer.concat(chunks).toString(),
      });
    const length = body ? { "content-type": body.type, "content-length": body.bytes.length } : {};
    const sent = request(
      {
        host: "127.0.0.1",
        port,
        method,
        path,
        agent,
        // An answer may lead to an address as long as the one that was asked for.
        maxHeaderSize: 128 * 1024,
        headers: { host: `localhost:${port}`, ...length, ...headers },
        timeout: bounds.giveUpMs,
      },
      (response) => {
        status = response.statusCode ?? 0;
        answered = response.headers;
        response.on("data", (chunk: Buffer) => {
          if (size < kept) chunks.push(chunk);
          size += chunk.length;
        });
        response.on("end", settle);
        response.on("error", settle);
        response.on("aborted", settle);
      },
    );
    sent.on("timeout", () => sent.destroy());
    sent.on("error", settle);
    sent.end(body?.bytes);
  });
}

/** Ends the connections that are kept open. */
export const hangUp = (): void => agent.destroy();
