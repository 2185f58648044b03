import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import { notifyOfSecurityChange } from "@/lib/accounts/notifications/security-notice";
import {
  endPendingSignIn,
  openPendingSignIn,
  type PendingSignIn,
} from "@/lib/accounts/sessions/pending-sign-in";
import type { ShownFactor } from "@/lib/accounts/sessions/sessions";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import type { SignInMethod } from "@/lib/platform/env/provider-names";
import {
  forgetAttempts,
  secondFactorByAccount,
  takeAttempt,
} from "@/lib/platform/limits/rate-limit";
import { takeAppCode } from "./authenticator-app";
import { dropChallenge } from "./challenge";
import { takePasskeyAnswer } from "./passkeys";
import { takeRecoveryCode } from "./recovery-codes";

/** What a person shows in the second step. */
export type SecondAnswer =
  | { factor: "app"; code: string }
  | { factor: "recovery-code"; code: string }
  | { factor: "passkey"; response: AuthenticationResponseJSON };

type Refusal = "halfGone" | "codeWrong" | "recoveryWrong" | "passkeyRefused";

const refusals = {
  app: "codeWrong",
  "recovery-code": "recoveryWrong",
  passkey: "passkeyRefused",
} as const;

export type SecondStepResult =
  | {
      ok: true;
      userId: string;
      method: SignInMethod;
      secondFactor: ShownFactor;
      next: string | null;
    }
  | {
      ok: false;
      code: Refusal | "tooMany" | "unavailable";
    };

/**
 * Takes the second step of a sign-in. Tries are counted by person, so that neither a new first step
 * nor another address gives more of them; when they cannot be counted, nobody signs in.
 */
export async function takeSecondStep(
  db: PrismaClient,
  secret: string,
  answer: SecondAnswer,
  now: Date,
): Promise<SecondStepResult> {
  try {
    const half = await openPendingSignIn(db, secret, now);
    if (!half) return { ok: false, code: "halfGone" };
    const { userId, method, next } = half;
    if (!(await takeAttempt(db, secondFactorByAccount, userId, now))) {
      return { ok: false, code: "tooMany" };
    }
    const right = await db.$transaction((tx) => take(tx, half, answer, now));
    if (!right) return { ok: false, code: refusals[answer.factor] };
    await forgetAttempts(db, secondFactorByAccount, userId);
    return { ok: true, userId, method, secondFactor: answer.factor, next };
  } catch (error) {
    if (error instanceof PendingSignInGoneError) return { ok: false, code: "halfGone" };
    console.error("The second step of a sign-in is refused: the database does not answer.", error);
    return { ok: false, code: "unavailable" };
  }
}

/** The sign-in ended while its second step was taken. */
class PendingSignInGoneError extends Error {}

async function take(
  tx: Db,
  half: PendingSignIn,
  answer: SecondAnswer,
  now: Date,
): Promise<boolean> {
  if (!(await isRight(tx, half, answer, now))) return false;
  await dropChallenge(tx, half.id);
  // Thrown, so that the transaction is undone and what was shown is not used up for nothing.
  if (!(await endPendingSignIn(tx, half.id))) throw new PendingSignInGoneError();
  if (answer.factor !== "recovery-code") return true;
  await notifyOfSecurityChange(tx, half.userId, "codeUsed");
  const user = await tx.user.findUniqueOrThrow({
    where: { id: half.userId },
    select: { name: true },
  });
  await recordAudit(tx, {
    actor: { userId: half.userId, name: user.name },
    action: "person.recovery-code-used",
    objectType: "person",
    objectId: half.userId,
  });
  return true;
}

function isRight(tx: Db, half: PendingSignIn, answer: SecondAnswer, now: Date): Promise<boolean> {
  switch (answer.factor) {
    case "app":
      return takeAppCode(tx, half.userId, answer.code, { now });
    case "recovery-code":
      return takeRecoveryCode(tx, half.userId, answer.code, now);
    case "passkey":
      return takePasskeyAnswer(tx, half, answer.response, now);
  }
}
