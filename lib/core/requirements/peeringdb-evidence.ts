import type { PeeringDbEvidence } from "./evidence";
import type { Finding } from "./report";
import type { Subject } from "./subject";

/** PeeringDB was not asked, did not answer, or was asked about another ASN. */
export const peeringDbNotAsked: Finding = {
  status: "unknown",
  code: "peeringdb-not-asked",
  path: null,
};

/** What PeeringDB answered about the partner's ASN, or null without an answer. */
export function peeringDbAnswer(subject: Subject): PeeringDbEvidence | null {
  const answer = subject.evidence.peeringDb;
  if (!answer) return null;
  const asked = answer.net?.asn ?? subject.document.partner.asn;
  return asked === subject.document.partner.asn ? answer : null;
}
