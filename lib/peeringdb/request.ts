import type { z } from "zod";
import type { FailureReason } from "./failure";
import { envelope } from "./rows";

/** PeeringDB asks clients to name themselves; this is how the portal does. */
const userAgent =
  "peering-service-partner-portal/0.1 (+https://learn.microsoft.com/azure/peering-service/)";

/** How long one question may take, in ms. */
export const timeoutMs = 3000;

export type Rows<Row> =
  | { ok: true; rows: Row[] }
  | { ok: false; reason: FailureReason; retryAfterSeconds?: number };

/** Largest answer read, in bytes; a network with thousands of facilities stays far below. */
const longestAnswer = 8 * 1024 * 1024;

/**
 * Asks one question, such as `net?asn=399990`, and parses the rows. Every trouble is a returned
 * reason; nothing is thrown.
 *
 * @param base PeeringDB's address without "/api"
 */
export async function requestRows<Row>(
  base: string,
  query: string,
  row: z.ZodType<Row>,
): Promise<Rows<Row>> {
  try {
    const response = await fetch(`${base}/api/${query}`, {
      headers: { accept: "application/json", "user-agent": userAgent },
      signal: AbortSignal.timeout(timeoutMs),
      cache: "no-store",
    });
    const text = await response.text();
    if (response.status === 429) {
      return { ok: false, reason: "rate-limited", retryAfterSeconds: retryAfter(response) };
    }
    if (response.status >= 500) return { ok: false, reason: "server-error" };
    return readRows(text, response.status, row);
  } catch (error) {
    const slow = error instanceof DOMException && error.name === "TimeoutError";
    return { ok: false, reason: slow ? "timeout" : "unreachable" };
  }
}

function readRows<Row>(text: string, status: number, row: z.ZodType<Row>): Rows<Row> {
  const malformed = { ok: false, reason: status === 404 ? "not-found" : "malformed" } as const;
  if (text.length > longestAnswer) return malformed;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return malformed;
  }
  const parsed = envelope.safeParse(json);
  // PeeringDB answers 404 with its envelope where a filter finds nothing; any other 404 is a wrong address.
  if (!parsed.success || (status >= 400 && status !== 404)) return malformed;
  const rows = parsed.data.data.flatMap((each) => {
    const result = row.safeParse(each);
    return result.success ? [result.data] : [];
  });
  return { ok: true, rows };
}

/** Seconds to wait, from Retry-After as seconds or as a date (RFC 9110, 10.2.3); 60 when unsaid. */
function retryAfter(response: Response): number {
  const header = response.headers.get("retry-after") ?? "";
  if (/^\d+$/.test(header)) return Math.min(Number(header), 3600);
  const until = Date.parse(header);
  return Number.isNaN(until)
    ? 60
    : Math.min(Math.max(Math.ceil((until - Date.now()) / 1000), 1), 3600);
}
