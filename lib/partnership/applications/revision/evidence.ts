import type { Evidence } from "@/lib/core/requirements/evidence";
import { evidenceFormat } from "@/lib/core/requirements/vocabulary";
import type { PeeringDbAnswer } from "@/lib/sources/peeringdb/rows";

/**
 * The evidence about an application: what PeeringDB said, and what shows that the organisation
 * controls the ASN. A part that is not known is absent.
 */
export function evidenceFrom(
  answer: PeeringDbAnswer | null,
  asnControl: Evidence["asnControl"],
): Evidence {
  return {
    format: evidenceFormat,
    ...(asnControl && { asnControl }),
    ...(answer && { peeringDb: peeringDbPart(answer) }),
  };
}

const peeringDbPart = ({ fetchedAt, net, netfac, poc, fac }: PeeringDbAnswer) => ({
  fetchedAt,
  net,
  netfac,
  poc,
  fac,
});
