import type { Offender } from "@/lib/core/routing/monitoring/faults/fault";
import type { ConfidencePolicy, Weight } from "./confidence-policy";

/** What is known of an episode of a foreign origin; null where nobody was asked. */
export interface ForeignOriginEvidence {
  readonly offender: Offender;
  readonly authorised: readonly number[];
  readonly peakPeers: number;
  /** Collectors whose sessions ever held it. */
  readonly collectors: number;
  readonly isMoreSpecific: boolean;
  /** Route origin validation of the observed prefix with the offender (3.3). */
  readonly rov: "valid" | "invalid-as" | "invalid-as0" | "invalid-length" | "not-found" | null;
  /** Where the offender has a route object for it (3.5). */
  readonly routeObject: "authoritative" | "other" | "none" | null;
  /** Declared sibling, provider, customer or mitigator. */
  readonly isDeclared: boolean;
  readonly isInAsSet: boolean | null;
  /** Whether it stands beside the origin in ordinary paths of seven days. */
  readonly isBesideOrigin: boolean | null;
  /** First to last holder, ms; null while it goes on. */
  readonly durationMs: number | null;
}

export interface Confidence {
  readonly sum: number;
  readonly level: "low" | "medium" | "high";
  /** What it is the sum of, to be shown. */
  readonly weights: readonly { readonly evidence: Weight; readonly weight: number }[];
}

/** How sure it is that a foreign origin is a hijack: a sum of weights, each shown (6.5). */
export function confidenceOf(
  evidence: ForeignOriginEvidence,
  policy: ConfidencePolicy,
): Confidence {
  const weights = reasonsOf(evidence, policy).map((reason) => ({
    evidence: reason,
    weight: policy.weights[reason],
  }));
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  const { mediumFrom, highFrom } = policy.levels;
  const level = sum >= highFrom ? "high" : sum >= mediumFrom ? "medium" : "low";
  return { sum, level, weights };
}

function reasonsOf(evidence: ForeignOriginEvidence, policy: ConfidencePolicy): Weight[] {
  const { peakPeers, collectors, rov, routeObject, durationMs } = evidence;
  const reasons: Weight[] = ["origin-not-authorised"];
  if (rov === "valid") reasons.push("rov-valid");
  if (rov === "invalid-as" || rov === "invalid-as0") reasons.push("rov-invalid-as");
  if (rov === "invalid-length") reasons.push("rov-invalid-length");
  if (peakPeers >= policy.peers.many) reasons.push("ten-peers");
  else if (peakPeers >= policy.peers.some) reasons.push("three-peers");
  if (collectors >= policy.collectors) reasons.push("several-collectors");
  if (evidence.isMoreSpecific) reasons.push("more-specific");
  if (routeObject !== null) reasons.push(`route-object-${routeObject}`);
  if (evidence.isDeclared) reasons.push("declared-relation");
  if (evidence.isInAsSet === true) reasons.push("inside-as-set");
  if (evidence.isBesideOrigin === true) reasons.push("beside-origin");
  if (evidence.isBesideOrigin === false) reasons.push("not-beside-origin");
  if (isTypo(evidence, policy)) reasons.push("looks-like-typo");
  if (durationMs !== null && durationMs <= policy.atOnceMs) reasons.push("ended-at-once");
  return reasons;
}

function isTypo(
  { offender, authorised }: ForeignOriginEvidence,
  policy: ConfidencePolicy,
): boolean {
  if (offender === "set") return false;
  if (offender <= policy.highestPrepend) return true;
  return authorised.some((asn) => isOneDigitOff(String(offender), String(asn)));
}

/** One digit is another, is missing, or is one too many. */
function isOneDigitOff(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long === short || long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && long[same] === short[same]) same++;
  const rest = long.slice(same + 1);
  return rest === short.slice(long.length === short.length ? same + 1 : same);
}
