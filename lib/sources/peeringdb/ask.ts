import type { z } from "zod";
import type { FailureReason } from "./failure";
import { inForce } from "./in-force";
import { type Rows, requestRows } from "./request";
import { facRow, netfacRow, netRow, pocRow, type StoredAnswer } from "./rows";

export type NotAsked = { ok: false; code: FailureReason; retryAfterSeconds?: number };
export type Asked = { ok: true; answer: StoredAnswer } | NotAsked;

/** Facilities asked for in one question; PeeringDB takes about 150 values in a filter. */
const facilitiesPerQuestion = 100;

/** The network's rows, contacts and facilities; then where each facility is. */
export const questionsForOneAsn = 4;

export type Asking = {
  /** PeeringDB's address without "/api". */
  base: string;
  /** Asked before each question whether it may be sent. */
  mayAsk: () => Promise<boolean>;
  /** Time that is left for the next question, in ms. */
  leftMs: () => number;
};

/** Sends one question, if there is room for it. */
export async function askRows<Row>(
  { base, mayAsk, leftMs }: Asking,
  query: string,
  row: z.ZodType<Row>,
): Promise<Rows<Row>> {
  if (!(await mayAsk())) return { ok: false, code: "rate-limited" };
  return requestRows(base, query, row, leftMs());
}

/**
 * Asks PeeringDB all the portal wants to know about an ASN. Sent as separate questions rather
 * than with `depth`, whose answers are cut at 250 rows. Deleted rows are left out.
 */
export async function askAbout(asn: number, asking: Asking): Promise<Asked> {
  const nets = await askRows(asking, `net?asn=${asn}`, netRow);
  if (!nets.ok) return nets;
  const net = nets.rows.find((row) => row.asn === asn) ?? null;
  if (!net) return { ok: true, answer: { net: null, netfac: [], poc: [], fac: [] } };
  const [netfac, poc] = await Promise.all([
    askRows(asking, `netfac?net_id=${net.id}`, netfacRow),
    askRows(asking, `poc?net_id=${net.id}`, pocRow),
  ]);
  if (!netfac.ok) return netfac;
  if (!poc.ok) return poc;
  const ids = [...new Set(netfac.rows.map((row) => row.fac_id))];
  const fac: StoredAnswer["fac"] = [];
  for (let from = 0; from < ids.length; from += facilitiesPerQuestion) {
    const some = ids.slice(from, from + facilitiesPerQuestion).join(",");
    const rows = await askRows(asking, `fac?id__in=${some}`, facRow);
    if (!rows.ok) return rows;
    fac.push(...rows.rows);
  }
  return { ok: true, answer: inForce({ net, netfac: netfac.rows, poc: poc.rows, fac }) };
}
