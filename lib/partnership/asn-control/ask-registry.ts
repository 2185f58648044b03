import type { SignedInActor } from "@/lib/accounts/actor/actor";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env/env";
import { takeAttempt } from "@/lib/platform/limits/rate-limit";
import { lookUpMeanwhile } from "@/lib/sources/peeringdb/look-up";
import { lookUpRdap } from "@/lib/sources/rdap/look-up";
import { questionsByAccount } from "./limits";
import { rdapContacts } from "./registry-contacts";

/** How long the page waits for PeeringDB, in ms; a later answer is there when it is opened again. */
const waitForPeeringDbMs = 5000;

/**
 * Asks the registry who is named for an ASN, and PeeringDB where it names nobody. What came of it is
 * kept and shown; false when this person has asked too often.
 */
export async function askForContacts(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId">,
  asn: number,
  now = new Date(),
): Promise<boolean> {
  if (!(await takeAttempt(client, questionsByAccount, actor.userId, now))) return false;
  const { rdapBootstrapUrl: bootstrapUrl, peeringDbUrl: url } = env();
  const { answer } = await lookUpRdap(client, asn, { bootstrapUrl, now, again: true });
  if (answer && rdapContacts(answer).length === 0) {
    await lookUpMeanwhile(client, asn, { url, now, again: true, waitMs: waitForPeeringDbMs });
  }
  return true;
}
