import { z } from "zod";
import { boundedText } from "@/lib/core/text/outside-text";
import type { Db } from "@/lib/platform/db/client";

/**
 * What PeeringDB says at sign-in about the networks somebody belongs to (profile/v1). Being listed is
 * no right: `perms` and `manage_peering_sessions` are bit masks, read 1, update 2, create 4, delete 8.
 */
const mask = z.int().min(0).catch(0);
const network = z.object({
  id: z.int().nullish().catch(null),
  name: boundedText(1000).nullish().catch(null),
  asn: z.int(),
  perms: mask.default(0),
  manage_peering_sessions: mask.default(0),
});

const truth = z.boolean().catch(false).default(false);
const profile = z.object({
  verified_user: truth,
  /** profile/v1's name of it; the ID token says `email_verified`. */
  verified_email: truth,
  email_verified: truth,
  networks: z.array(z.unknown()).catch([]).default([]),
});

/** A network that a PeeringDB account belongs to, and its rights there. */
export type NetworkRight = {
  asn: number;
  id: number | null;
  name: string | null;
  perms: number;
  managePeeringSessions: number;
};

export type PeeringDbRights = {
  /** PeeringDB's own id of the account. */
  subject: string;
  /** When PeeringDB said so. */
  fetchedAt: Date;
  /** The account has passed an affiliation, and its address is confirmed. */
  verified: boolean;
  networks: readonly NetworkRight[];
};

const update = 2;

/** Whether the rights let their holder change the network or manage its peering sessions. */
export function mayActFor({ perms, managePeeringSessions }: NetworkRight): boolean {
  return (perms & update) !== 0 || managePeeringSessions !== 0;
}

/** Reads the rights out of a stored profile; what is misspelt in it gives none. Pure. */
export function readRights(stored: unknown): Pick<PeeringDbRights, "verified" | "networks"> {
  const parsed = profile.safeParse(stored);
  if (!parsed.success) return { verified: false, networks: [] };
  const { verified_user, verified_email, email_verified, networks } = parsed.data;
  return {
    verified: verified_user && (verified_email || email_verified),
    networks: networks.flatMap((each) => {
      const row = network.safeParse(each);
      if (!row.success) return [];
      const { asn, id = null, name = null, perms, manage_peering_sessions } = row.data;
      return [{ asn, id, name, perms, managePeeringSessions: manage_peering_sessions }];
    }),
  };
}

/** The rights of a person's PeeringDB account as of their last sign-in with it; null without one. */
export async function peeringDbNetworksOf(db: Db, userId: string): Promise<PeeringDbRights | null> {
  const identity = await db.identity.findFirst({
    where: { userId, provider: "peeringdb" },
    orderBy: { fetchedAt: "desc" },
    select: { subject: true, profile: true, fetchedAt: true },
  });
  if (!identity) return null;
  const { subject, fetchedAt } = identity;
  return { subject, fetchedAt, ...readRights(identity.profile) };
}

/** What the rights come to for one ASN. */
export type RightsOutcome =
  | { kind: "may"; network: NetworkRight }
  /** The account, or its address, is not verified at PeeringDB. */
  | { kind: "not-verified" }
  | { kind: "not-listed" }
  /** Listed as a member without the right to change anything. */
  | { kind: "only-listed" };

export function rightsFor({ verified, networks }: PeeringDbRights, asn: number): RightsOutcome {
  if (!verified) return { kind: "not-verified" };
  const listed = networks.filter((each) => each.asn === asn);
  const able = listed.find(mayActFor);
  if (able) return { kind: "may", network: able };
  return { kind: listed.length > 0 ? "only-listed" : "not-listed" };
}
