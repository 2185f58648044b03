import { hasSecondFactor } from "@/lib/accounts/second-factor/factors";
import { keepPending } from "@/lib/accounts/second-factor/pending-cookie";
import { beginPendingSignIn } from "@/lib/accounts/sessions/pending-sign-in";
import { actorOfSession, type ShownFactor } from "@/lib/accounts/sessions/sessions";
import { startSession } from "@/lib/accounts/sessions/start-session";
import { safePath } from "@/lib/accounts/sessions/wanted-path";
import { db } from "@/lib/platform/db/client";
import type { SignInMethod } from "@/lib/platform/env/provider-names";
import { routes } from "@/lib/platform/routes/routes";
import { landingPath } from "./landing";

interface FirstStep {
  userId: string;
  method: SignInMethod;
  /** The page wanted before, unchecked. */
  next: unknown;
  /** Whether the provider says that a second factor was used. */
  vouched: boolean;
}

/**
 * What follows a first step that was right: a session, or the second step for people who have one
 * and whose provider did not vouch for it. Only in server actions and route handlers.
 *
 * @returns where to go on.
 */
export async function completeFirstStep(first: FirstStep): Promise<string> {
  const { userId, method, vouched } = first;
  if (vouched || !(await hasSecondFactor(db(), userId))) {
    return enter({ userId, method, secondFactor: vouched ? "provider" : null }, first.next);
  }
  const next = safePath(first.next);
  await keepPending(await beginPendingSignIn(db(), { userId, method, next, now: new Date() }));
  return routes.secondStep();
}

/** Starts the session and says where to go on. Only in server actions and route handlers. */
export async function enter(
  session: { userId: string; method: SignInMethod; secondFactor: ShownFactor | null },
  next: unknown,
): Promise<string> {
  const sessionId = await startSession(session);
  const actor = await actorOfSession(db(), sessionId, new Date());
  if (actor?.withheld && safePath(next) === null) return routes.security();
  return landingPath(next, actor?.staffRole ?? null);
}
