import type { Db } from "@/lib/platform/db/client";
import {
  invitationsByOrganisation,
  type Limit,
  takeAttempt,
} from "@/lib/platform/limits/rate-limit";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** Invitations by one person, whatever organisations they own or found. */
export const invitationsByPerson: Limit = { name: "invitation-person", attempts: 50, window: day };

/** Invitations to one mailbox, whoever sends them. */
export const invitationsByMailbox: Limit = { name: "invitation-mailbox", attempts: 5, window: day };

/** Invitations from one address, whoever is signed in there. */
export const invitationsByAddress: Limit = {
  name: "invitation-address",
  attempts: 60,
  window: hour,
};

/** Counts an invitation and says whether it may be mailed. What is refused counts in no later limit. */
export async function mayInvite(
  db: Db,
  given: { userId: string; address: string; organisationId: string; email: string },
  now: Date,
): Promise<boolean> {
  return (
    (await takeAttempt(db, invitationsByPerson, given.userId, now)) &&
    (await takeAttempt(db, invitationsByAddress, given.address, now)) &&
    (await takeAttempt(db, invitationsByOrganisation, given.organisationId, now)) &&
    (await takeAttempt(db, invitationsByMailbox, given.email, now))
  );
}
