import type { Db } from "@/lib/platform/db/client";

const minute = 60 * 1000;

/** How often something may be tried in a window of time; `window` in milliseconds. */
export interface Limit {
  name: string;
  attempts: number;
  window: number;
}

/** Guessing one account's password. A sign-in that succeeds starts the count anew. */
export const signInByAccount: Limit = {
  name: "sign-in-account",
  attempts: 10,
  window: 15 * minute,
};

/** Guessing one account's password with a browser that it has signed in with: no stranger counts. */
export const signInByDevice: Limit = { ...signInByAccount, name: "sign-in-device" };

/** The same from a network address that the account has signed in from lately. */
export const signInByKnownAddress: Limit = { ...signInByAccount, name: "sign-in-known-address" };

/** Guessing the password of the account one is signed in with, from a session left open. */
export const confirmByPerson: Limit = { ...signInByAccount, name: "confirm-person" };

/** Guessing many accounts from one address; an office of many people shares one. */
export const signInByAddress: Limit = {
  name: "sign-in-address",
  attempts: 100,
  window: 15 * minute,
};

/** Guessing the second step of one account: 6 digits stand for ever against 40 guesses an hour. */
export const secondFactorByAccount: Limit = {
  name: "second-factor",
  attempts: 10,
  window: 15 * minute,
};

/** Answers of providers from one address: each makes the portal ask the provider. */
export const providerByAddress: Limit = {
  name: "provider-address",
  attempts: 100,
  window: 15 * minute,
};

/** Mails that one mailbox can be made to receive by registering or forgetting a password. */
export const mailByAccount: Limit = { name: "mail-account", attempts: 5, window: 60 * minute };

/** Mails that one address can cause. */
export const mailByAddress: Limit = { name: "mail-address", attempts: 30, window: 60 * minute };

/** Mails that one organisation can cause by inviting. */
export const invitationsByOrganisation: Limit = {
  name: "invitation-organisation",
  attempts: 50,
  window: 24 * 60 * minute,
};

const keyOf = (limit: Limit, subject: string) => `${limit.name}:${subject}`;

/** The start of the window that a moment lies in; windows are the same on all servers. */
export function windowStart(limit: Limit, now: Date): Date {
  return new Date(Math.floor(now.getTime() / limit.window) * limit.window);
}

/**
 * Counts an attempt, in the database that all servers share, and says whether it is within the
 * limit. One statement, so that attempts at the same moment are all counted.
 *
 * @throws when the database does not answer; who signs people in refuses then.
 */
export async function takeAttempt(
  db: Db,
  limit: Limit,
  subject: string,
  now: Date,
): Promise<boolean> {
  const start = windowStart(limit, now);
  const { count } = await db.rateLimit.upsert({
    where: { key_windowStart: { key: keyOf(limit, subject), windowStart: start } },
    create: { key: keyOf(limit, subject), windowStart: start },
    update: { count: { increment: 1 } },
    select: { count: true },
  });
  if (count === 1) {
    // A new window is the moment to clear the old ones away: no limit looks back a day.
    const dayAgo = new Date(now.getTime() - 24 * 60 * minute);
    await db.rateLimit.deleteMany({ where: { windowStart: { lt: dayAgo } } });
  }
  return count <= limit.attempts;
}

/** Forgets the attempts so far. */
export async function forgetAttempts(db: Db, limit: Limit, subject: string): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key: keyOf(limit, subject) } });
}
