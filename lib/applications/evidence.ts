import type { PeeringDbAnswer } from "@/lib/peeringdb/rows";
import type { Evidence } from "@/lib/requirements/evidence";
import { evidenceFormat } from "@/lib/requirements/vocabulary";

/** The evidence about an application: what PeeringDB said. Without an answer, PeeringDB's part is absent. */
export function evidenceFrom(answer: PeeringDbAnswer | null): Evidence {
  if (!answer) return { format: evidenceFormat };
  const { fetchedAt, net, netfac, poc } = answer;
  return { format: evidenceFormat, peeringDb: { fetchedAt, net, netfac, poc } };
}
