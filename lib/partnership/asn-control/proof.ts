import { currentPolicy } from "@/lib/core/policy/policies";
import { utcDay } from "@/lib/core/requirements/dates";
import type { Prisma, ProofMethod } from "@/lib/platform/db/generated/client";

/** An organisation, and the ASN it says it runs. */
export type Claim = { organisationId: string; asn: number };

const dayMs = 24 * 60 * 60 * 1000;

/** A day of the calendar, as its midnight in UTC. */
const midnight = (day: number) => new Date(day * dayMs);

/** The day from which a proof is too old to count (the rule `asn-control`), as its midnight in UTC. */
export function endOfProof(
  verifiedAt: Date,
  days = currentPolicy.asnControl.proofDays.value,
): Date {
  return midnight(utcDay(verifiedAt.toISOString()) + days);
}

/** Proofs that have not ended, are confirmed where that is asked for, and are not too old. */
export function whereInForce(now: Date): Prisma.AsnProofWhereInput {
  const days = currentPolicy.asnControl.proofDays.value;
  return {
    endedAt: null,
    verifiedAt: { gte: midnight(utcDay(now.toISOString()) - days + 1) },
    OR: [{ method: { not: "reviewer" } }, { confirmedAt: { not: null } }],
  };
}

/** Why a proof no longer counts; each has words in `control.ended`. */
export const endReasons = [
  "renewed",
  "rightsGone",
  "identityGone",
  "memberLeft",
  "contactGone",
  "notConfirmed",
  "conflict",
] as const;
export type EndReason = (typeof endReasons)[number];

/** A method as ICU messages and object keys can have it. */
export const methodKeys = {
  peeringdb: "peeringdb",
  registry_email: "registryEmail",
  reviewer: "reviewer",
  rpki: "rpki",
} as const satisfies Record<ProofMethod, string>;
