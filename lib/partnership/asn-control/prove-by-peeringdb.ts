import type { SignedInActor } from "@/lib/accounts/actor/actor";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { type Added, addProof } from "./add-proof";
import { peeringDbNetworksOf, type RightsOutcome, rightsFor } from "./peeringdb-rights";
import type { Claim } from "./proof";

/** How old PeeringDB's word may be for a new proof, in ms: a sign-in of today. */
export const freshRightsMs = 24 * 60 * 60 * 1000;

export type PeeringDbRefusal =
  | Exclude<RightsOutcome["kind"], "may">
  /** Has never signed in with PeeringDB. */
  | "no-identity"
  /** Signed in with it too long ago: rights may have vanished since. */
  | "too-old";

export type PeeringDbProof = ({ ok: true } & Added) | { ok: false; code: PeeringDbRefusal };

/**
 * Proves control by the PeeringDB account of whoever is signed in: it may change that network, or
 * manage its peering sessions. Control was seen when PeeringDB said so, at the sign-in.
 */
export async function proveByPeeringDb(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId" | "name">,
  claim: Claim,
  now = new Date(),
): Promise<PeeringDbProof> {
  return client.$transaction(async (tx) => {
    const rights = await peeringDbNetworksOf(tx, actor.userId);
    if (!rights) return { ok: false, code: "no-identity" };
    if (now.getTime() - rights.fetchedAt.getTime() > freshRightsMs) {
      return { ok: false, code: "too-old" };
    }
    const outcome = rightsFor(rights, claim.asn);
    if (outcome.kind !== "may") return { ok: false, code: outcome.kind };
    const { subject, fetchedAt } = rights;
    const seen = { account: subject, network: outcome.network };
    const verifiedAt = fetchedAt < now ? fetchedAt : now;
    const proof = { method: "peeringdb", verifiedAt, by: actor, seen } as const;
    return { ok: true, ...(await addProof(tx, claim, proof, now)) };
  });
}
