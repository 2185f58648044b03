import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { conflictSince } from "@/lib/accounts/actor/conflict-of-interest";
import { staffRoleInSession } from "@/lib/accounts/actor/staff-role-in-session";
import { isDemoMode } from "@/lib/accounts/demo/demo";
import type { Db } from "@/lib/platform/db/client";
import type { SignInMethod } from "@/lib/platform/env/provider-names";

const day = 24 * 60 * 60 * 1000;

/** A session ends after this long without a request, in milliseconds. */
export const idleLimit = 14 * day;

/** A session ends this long after sign-in, whatever happens, in milliseconds. */
export const absoluteLimit = 30 * day;

/** How stale `lastSeenAt` may grow before a request writes it again, in milliseconds. */
const seenEvery = 5 * 60 * 1000;

/** How a second factor was shown; "provider" where the provider says that it saw one. */
export type ShownFactor = "app" | "passkey" | "recovery-code" | "provider";

export interface NewSession {
  userId: string;
  userAgent: string | null;
  now: Date;
  method?: SignInMethod;
  secondFactor?: ShownFactor | null;
}

/** Starts a session and returns its id. */
export async function createSession(
  db: Db,
  { userId, userAgent, now, method = "password", secondFactor = null }: NewSession,
): Promise<string> {
  await db.session.deleteMany({ where: { userId, ...ended(now) } });
  const { id } = await db.session.create({
    data: {
      userId,
      userAgent: userAgent?.slice(0, 400) ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + absoluteLimit),
      authenticatedAt: now,
      method,
      secondFactor,
      secondFactorAt: secondFactor && now,
    },
    select: { id: true },
  });
  return id;
}

interface ActorRow {
  lastSeenAt: Date;
  expiresAt: Date;
  userId: string;
  name: string;
  email: string;
  locale: string;
  staffRole: SignedInActor["staffRole"];
  staffRoleFrom: string | null;
  demo: boolean;
  method: string;
  authenticatedAt: Date;
  secondFactor: string | null;
  memberships: SignedInActor["memberships"];
  formerOrganisations: SignedInActor["formerOrganisations"];
}

/**
 * Who a session belongs to, with the roles of this moment; null when it has ended or never was.
 * One statement instead of Prisma's four, since every request of a signed-in person asks it.
 */
export async function actorOfSession(
  db: Db,
  sessionId: string,
  now: Date,
): Promise<SignedInActor | null> {
  const [row] = await db.$queryRaw<ActorRow[]>`
    SELECT s."lastSeenAt", s."expiresAt", s.method, s."authenticatedAt", s."secondFactor",
           u.id AS "userId", u.name, u.email, u.locale, u.demo,
           u."staffRole"::text AS "staffRole", u."staffRoleFrom",
           (SELECT coalesce(json_agg(json_build_object('organisationId', o.id,
                     'organisationName', o.name, 'role', m.role) ORDER BY o.name, o.id), '[]')
              FROM "Membership" m JOIN "Organisation" o ON o.id = m."organisationId"
             WHERE m."userId" = u.id) AS memberships,
           (SELECT coalesce(json_agg(f."organisationId"), '[]') FROM "FormerMembership" f
             WHERE f."userId" = u.id AND f."leftAt" > ${conflictSince(now)}) AS "formerOrganisations"
      FROM "Session" s JOIN "User" u ON u.id = s."userId"
     WHERE s.id = ${sessionId}`;
  if (!row || row.expiresAt <= now) return null;
  const idle = now.getTime() - row.lastSeenAt.getTime();
  if (idle >= idleLimit) return null;
  if (idle >= seenEvery) {
    await db.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } });
  }
  const { userId, name, email, locale, memberships, formerOrganisations } = row;
  return {
    kind: "user",
    userId,
    sessionId,
    name,
    email,
    locale,
    ...staffRoleInSession(row, { now, exempt: row.demo && isDemoMode() }),
    memberships,
    formerOrganisations,
  };
}

export interface SessionSummary {
  id: string;
  userAgent: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  method: SignInMethod;
  secondFactor: ShownFactor | null;
}

/** A person's open sessions, the latest used first. */
export async function openSessions(db: Db, userId: string, now: Date): Promise<SessionSummary[]> {
  const sessions = await db.session.findMany({
    where: { userId, NOT: ended(now) },
    select: {
      id: true,
      userAgent: true,
      createdAt: true,
      lastSeenAt: true,
      method: true,
      secondFactor: true,
    },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
  });
  return sessions.map(({ method, secondFactor, ...session }) => ({
    ...session,
    method: method as SignInMethod,
    secondFactor: secondFactor as ShownFactor | null,
  }));
}

/** Ends one of a person's sessions; somebody else's is left alone. Returns whether one ended. */
export async function endSession(db: Db, userId: string, sessionId: string): Promise<boolean> {
  const { count } = await db.session.deleteMany({ where: { id: sessionId, userId } });
  return count > 0;
}

/** Ends the session a browser shows the token of. */
export async function endSessionById(db: Db, sessionId: string): Promise<void> {
  await db.session.deleteMany({ where: { id: sessionId } });
}

/** Ends all of a person's sessions, but the one to keep if given. Returns how many ended. */
export async function endSessions(db: Db, userId: string, keep?: string): Promise<number> {
  const { count } = await db.session.deleteMany({
    where: { userId, ...(keep ? { id: { not: keep } } : {}) },
  });
  return count;
}

const ended = (now: Date) => ({
  OR: [{ expiresAt: { lte: now } }, { lastSeenAt: { lte: new Date(now.getTime() - idleLimit) } }],
});
