import type { FailureReason } from "./failure";
import { requestRows } from "./request";
import { facRow, netfacRow, netRow, pocRow, type StoredAnswer } from "./rows";

export type Asked =
  | { ok: true; answer: StoredAnswer }
  | { ok: false; code: FailureReason; retryAfterSeconds?: number };

/** Facilities asked for in one question; PeeringDB takes about 150 values in a filter. */
const facilitiesPerQuestion = 100;

/** The network's rows, contacts and facilities; then where each facility is. */
export const questionsForOneAsn = 4;

/**
 * Asks PeeringDB all the portal wants to know about an ASN. Sent as separate questions rather
 * than with `depth`, whose answers are cut at 250 rows.
 *
 * @param mayAskMore asked before each question beyond the first four
 */
export async function askAbout(
  asn: number,
  base: string,
  mayAskMore: () => Promise<boolean>,
): Promise<Asked> {
  const nets = await requestRows(base, `net?asn=${asn}`, netRow);
  if (!nets.ok) return nets;
  const net = nets.rows.find((row) => row.asn === asn) ?? null;
  if (!net) return { ok: true, answer: { net: null, netfac: [], poc: [], fac: [] } };
  const [netfac, poc] = await Promise.all([
    requestRows(base, `netfac?net_id=${net.id}`, netfacRow),
    requestRows(base, `poc?net_id=${net.id}`, pocRow),
  ]);
  if (!netfac.ok) return netfac;
  if (!poc.ok) return poc;
  const ids = [...new Set(netfac.rows.map((row) => row.fac_id))];
  const fac: StoredAnswer["fac"] = [];
  for (let from = 0; from < ids.length; from += facilitiesPerQuestion) {
    if (from > 0 && !(await mayAskMore())) return { ok: false, code: "rate-limited" };
    const some = ids.slice(from, from + facilitiesPerQuestion).join(",");
    const rows = await requestRows(base, `fac?id__in=${some}`, facRow);
    if (!rows.ok) return rows;
    fac.push(...rows.rows);
  }
  return { ok: true, answer: { net, netfac: netfac.rows, poc: poc.rows, fac } };
}
