import type { z } from "zod";
import { type GetFailure, getOutside, retryAfterSeconds } from "@/lib/platform/outgoing/get";
import { authorizationFor } from "./api-key";
import type { FailureReason } from "./failure";
import { envelope } from "./rows";

export type Rows<Row> =
  | { ok: true; rows: Row[] }
  | { ok: false; code: FailureReason; retryAfterSeconds?: number };

/** Largest answer read, in bytes; a network with thousands of facilities stays far below. */
const maxAnswerBytes = 8 * 1024 * 1024;

/** Most rows read of an answer; the largest networks are in some 500 facilities. */
const maxRows = 5000;

/**
 * Asks one question, such as `net?asn=399990`, and parses the rows. Every trouble is a returned
 * reason; nothing is thrown.
 *
 * @param base PeeringDB's address without "/api"
 * @param timeoutMs how long it may take
 */
export async function requestRows<Row>(
  base: string,
  query: string,
  row: z.ZodType<Row>,
  timeoutMs: number,
): Promise<Rows<Row>> {
  if (timeoutMs <= 0) return { ok: false, code: "timeout" };
  const got = await getOutside(`${base}/api/${query}`, {
    accept: "application/json",
    timeoutMs,
    maxBytes: maxAnswerBytes,
    trusted: base,
    authorization: authorizationFor(base) ?? undefined,
  });
  if (!got.ok) return { ok: false, code: failures[got.code] };
  if (got.status === 429) {
    return {
      ok: false,
      code: "rate-limited",
      retryAfterSeconds: retryAfterSeconds(got.headers),
    };
  }
  if (got.status >= 500) return { ok: false, code: "server-error" };
  return readRows(got.text, got.status, row);
}

const failures: Record<GetFailure, FailureReason> = {
  refused: "unreachable",
  unreachable: "unreachable",
  timeout: "timeout",
  "too-large": "malformed",
  "too-many-redirects": "unreachable",
};

function readRows<Row>(text: string, status: number, row: z.ZodType<Row>): Rows<Row> {
  const malformed = { ok: false, code: status === 404 ? "not-found" : "malformed" } as const;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return malformed;
  }
  const parsed = envelope.safeParse(json);
  // PeeringDB answers 404 with its envelope where a filter finds nothing; any other 404 is a wrong address.
  if (!parsed.success || (status >= 400 && status !== 404)) return malformed;
  const rows = parsed.data.data.slice(0, maxRows).flatMap((each) => {
    const result = row.safeParse(each);
    return result.success ? [result.data] : [];
  });
  return { ok: true, rows };
}
