import { type IncomingHttpHeaders, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { judgeDestination } from "./destination";
import { InternalAddressError, publicLookup, type Resolve, systemResolve } from "./public-lookup";

/** Services ask clients to name themselves; this is how the portal does. */
const userAgent =
  "peering-service-partner-portal/0.1 (+https://learn.microsoft.com/azure/peering-service/)";

export type GetOptions = {
  accept: string;
  /** For everything together, redirects and reading included. */
  timeoutMs: number;
  /** Longest answer read, in bytes. */
  maxBytes: number;
  /** Redirects followed. */
  maxRedirects?: number;
  /** The base address from the settings: when it is a loopback one, requests may go there. */
  trusted?: string;
  /** Sent to the origin of the address only, never where a redirect leads. */
  authorization?: string;
  /** Another resolver, for tests. */
  resolve?: Resolve;
  /** Gets the bytes of an answer 200 as they come; `text` is then empty. For what is large. */
  take?: (chunk: Uint8Array) => void;
};

/** Why there is no answer. */
export type GetFailure = "refused" | "timeout" | "unreachable" | "too-large" | "too-many-redirects";

export type Got =
  | { ok: true; status: number; headers: IncomingHttpHeaders; text: string; url: string }
  | { ok: false; code: GetFailure };

type Hop = { status: number; headers: IncomingHttpHeaders; text: string };

class TooLargeError extends Error {}

const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * The one way in which the portal asks another service something (GET). Requests cannot be steered
 * into the network that the portal stands in: https only, public addresses only, judged again after
 * each redirect, and connected to the address that was judged. Trouble is a returned reason.
 */
export async function getOutside(address: string, options: GetOptions): Promise<Got> {
  const trusted = options.trusted ? new URL(options.trusted) : null;
  const signal = AbortSignal.timeout(options.timeoutMs);
  let url = new URL(address);
  // A public server that points to this machine has been nobody's setting.
  const start = judgeDestination(url, trusted);
  for (let left = options.maxRedirects ?? 3; ; left -= 1) {
    const destination = judgeDestination(url, start === "trusted" ? trusted : null);
    if (destination === "refused") return { ok: false, code: "refused" };
    try {
      const authorization = url.origin === new URL(address).origin && options.authorization;
      const hop = await ask(url, destination === "trusted", signal, options, authorization || null);
      const location = redirects.has(hop.status) ? hop.headers.location : undefined;
      if (location === undefined) return { ok: true, url: url.href, ...hop };
      if (left === 0) return { ok: false, code: "too-many-redirects" };
      if (!URL.canParse(location, url)) return { ok: false, code: "unreachable" };
      url = new URL(location, url);
    } catch (error) {
      return { ok: false, code: reasonOf(error, signal) };
    }
  }
}

function ask(
  url: URL,
  trusted: boolean,
  signal: AbortSignal,
  options: GetOptions,
  authorization: string | null,
): Promise<Hop> {
  const { accept, maxBytes, resolve = systemResolve, take } = options;
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((done, fail) => {
    const sent = request(
      url,
      {
        headers: {
          accept,
          "accept-encoding": "identity",
          "user-agent": userAgent,
          ...(authorization !== null && { authorization }),
        },
        // A connection of its own: one kept open was judged for another name.
        agent: false,
        signal,
        ...(!trusted && { lookup: publicLookup(resolve) }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        response.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > maxBytes) response.destroy(new TooLargeError());
          else if (take && response.statusCode === 200) take(chunk);
          else chunks.push(chunk);
        });
        // Also when the line is cut before the end.
        response.once("error", fail);
        response.once("end", () => {
          const { statusCode: status = 0, headers } = response;
          done({ status, headers, text: Buffer.concat(chunks).toString("utf8") });
        });
      },
    );
    sent.once("error", fail);
    sent.end();
  });
}

function reasonOf(error: unknown, signal: AbortSignal): GetFailure {
  if (error instanceof TooLargeError) return "too-large";
  if (error instanceof InternalAddressError) return "refused";
  return signal.aborted ? "timeout" : "unreachable";
}

/** Seconds to wait, from Retry-After as seconds or as a date (RFC 9110, 10.2.3); 60 when unsaid. */
export function retryAfterSeconds(headers: IncomingHttpHeaders, now = Date.now()): number {
  const header = headers["retry-after"] ?? "";
  if (/^\d+$/.test(header)) return Math.min(Number(header), 3600);
  const until = Date.parse(header);
  return Number.isNaN(until) ? 60 : Math.min(Math.max(Math.ceil((until - now) / 1000), 1), 3600);
}
