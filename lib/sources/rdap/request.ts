import type { IncomingHttpHeaders } from "node:http";
import { type GetFailure, getOutside, retryAfterSeconds } from "@/lib/platform/outgoing/get";
import { noObject, type ReadAutnum, readAutnum } from "./autnum";
import type { RdapFailure } from "./failure";

/** An autnum object with all its people is some 20 kB; IANA's file some 10. */
export const maxBytes = 1024 * 1024;

export type Asked =
  | ({ ok: true; source: string } & ReadAutnum)
  | { ok: false; code: RdapFailure; retryAfterSeconds?: number };

export const failureOf: Record<GetFailure, RdapFailure> = {
  refused: "unreachable",
  unreachable: "unreachable",
  "too-many-redirects": "unreachable",
  timeout: "timeout",
  "too-large": "malformed",
};

/**
 * Asks one server about an ASN (RFC 7480, 9082). "Not found" is an answer: this registry does not
 * know the ASN.
 *
 * @param base with a slash at the end.
 * @param trusted see `getOutside`.
 */
export async function requestAutnum(
  base: string,
  asn: number,
  { timeoutMs, trusted }: { timeoutMs: number; trusted: string },
): Promise<Asked> {
  const got = await getOutside(`${base}autnum/${asn}`, {
    accept: "application/rdap+json, application/json",
    timeoutMs,
    maxBytes,
    trusted,
  });
  if (!got.ok) return { ok: false, code: failureOf[got.code] };
  const { status, headers, text, url: source } = got;
  if (status === 429) {
    return { ok: false, code: "rate-limited", retryAfterSeconds: retryAfterSeconds(headers) };
  }
  if (status >= 500) return { ok: false, code: "server-error" };
  const json = readJson(text);
  if (status === 404) {
    // A wrong address answers 404 with a page; a registry with an error object, or with nothing.
    const page = isHtml(headers) || (text !== "" && json === null);
    if (page) return { ok: false, code: "malformed" };
    return { ok: true, answer: noObject("not-found"), links: [], source };
  }
  const read = status === 200 ? readAutnum(json, asn) : null;
  return read ? { ok: true, source, ...read } : { ok: false, code: "malformed" };
}

const isHtml = (headers: IncomingHttpHeaders) => /html/i.test(headers["content-type"] ?? "");

/** The text as JSON; null for what is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
