import type { SignedInActor } from "@/lib/accounts/actor/actor";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { type Limit, takeAttempt } from "@/lib/platform/limits/rate-limit";
import {
  isFreshList,
  type KnownInMetro,
  knownInMetro,
  lookUpMetro,
} from "@/lib/sources/peeringdb/known-in-metro";

/** Lists of facilities that one person can have PeeringDB asked for. */
const listsByAccount: Limit = {
  name: "peeringdb-facilities-account",
  attempts: 60,
  window: 60 * 60 * 1000,
};

/**
 * The facilities that PeeringDB knows in a metro, asked for when the list is not of today. Null for what
 * is no edge metro. Somebody who asks without end gets what is known.
 */
export async function metroFacilities(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId">,
  metro: string,
  { url, again, now = new Date() }: { url: string; again: boolean; now?: Date },
): Promise<KnownInMetro | null> {
  const known = await knownInMetro(client, metro);
  if (!known || isFreshList(known, now)) return known;
  if (!(await takeAttempt(client, listsByAccount, actor.userId, now))) {
    return { ...known, failure: "rate-limited" };
  }
  return lookUpMetro(client, metro, { url, now, again });
}
