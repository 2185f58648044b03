import type { RegistrationResponseJSON } from "@simplewebauthn/server";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { notifyOfSecurityChange } from "@/lib/accounts/notifications/security-notice";
import { isFresh } from "@/lib/accounts/sessions/freshness";
import type { ShownFactor } from "@/lib/accounts/sessions/sessions";
import { forgetFactors, showFactor } from "@/lib/accounts/sessions/shown-factor";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { secondFactorByAccount, takeAttempt } from "@/lib/platform/limits/rate-limit";
import { takeAppCode } from "./authenticator-app";
import { checkRegistration, maxPasskeys } from "./passkeys";
import { countRecoveryCodes, makeRecoveryCodes } from "./recovery-codes";

/** What may be wrong with a change of second factors. */
export type FactorProblem =
  | "notFresh"
  | "tooMany"
  | "codeWrong"
  | "passkeyRefused"
  | "passkeyKnown"
  | "tooManyPasskeys"
  | "gone";

/** `codes` are new recovery codes, to be shown once; null when earlier ones still work. */
export type AddFactorResult =
  | { ok: true; codes: string[] | null }
  | { ok: false; code: FactorProblem };

/** Takes an authenticator app into use when its person types a first code that is right. */
export async function confirmApp(
  db: PrismaClient,
  actor: SignedInActor,
  { code, now }: { code: string; now: Date },
): Promise<AddFactorResult> {
  if (!(await takeAttempt(db, secondFactorByAccount, actor.userId, now))) {
    return { ok: false, code: "tooMany" };
  }
  return db.$transaction(async (tx): Promise<AddFactorResult> => {
    if (!(await isFresh(tx, actor.sessionId, now))) return { ok: false, code: "notFresh" };
    if (!(await takeAppCode(tx, actor.userId, code, { now, state: "being-set-up" }))) {
      return { ok: false, code: "codeWrong" };
    }
    return added(tx, actor, "app", now);
  });
}

/** Keeps a passkey that the session's browser has just made. */
export async function addPasskey(
  db: PrismaClient,
  actor: SignedInActor,
  { name, response, now }: { name: string; response: RegistrationResponseJSON; now: Date },
): Promise<AddFactorResult> {
  return db.$transaction(async (tx): Promise<AddFactorResult> => {
    if (!(await isFresh(tx, actor.sessionId, now))) return { ok: false, code: "notFresh" };
    const passkey = await checkRegistration(tx, actor.sessionId, response, now);
    if (!passkey) return { ok: false, code: "passkeyRefused" };
    const { userId } = actor;
    await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${userId} FOR UPDATE`;
    if ((await tx.passkey.count({ where: { userId } })) >= maxPasskeys) {
      return { ok: false, code: "tooManyPasskeys" };
    }
    const { count } = await tx.passkey.createMany({
      data: [{ ...passkey, userId, name: name.trim().slice(0, 100), createdAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) return { ok: false, code: "passkeyKnown" };
    return added(tx, actor, "passkey", now);
  });
}

/** What follows when a factor was added: it counts for this session, and there are recovery codes. */
async function added(
  tx: Db,
  actor: SignedInActor,
  factor: Extract<ShownFactor, "app" | "passkey">,
  now: Date,
): Promise<AddFactorResult> {
  const { userId } = actor;
  await showFactor(tx, actor, factor, now);
  const codes =
    (await countRecoveryCodes(tx, userId)) > 0 ? null : await makeRecoveryCodes(tx, userId);
  await notifyOfSecurityChange(tx, userId, factor === "app" ? "appAdded" : "passkeyAdded");
  await recordAudit(tx, {
    actor,
    action: "person.second-factor-added",
    objectType: "person",
    objectId: userId,
    after: { factor },
  });
  return { ok: true, codes };
}

export type RemoveFactorResult = { ok: true } | { ok: false; code: FactorProblem };

/**
 * Takes a second factor out of use: the authenticator app, or the passkey with the id. With the last
 * one the recovery codes go, too, and no session counts as one with a second factor.
 */
export function removeFactor(
  db: PrismaClient,
  actor: SignedInActor,
  { factor, now }: { factor: "app" | { passkey: string }; now: Date },
): Promise<RemoveFactorResult> {
  const { userId } = actor;
  return db.$transaction(async (tx): Promise<RemoveFactorResult> => {
    if (!(await isFresh(tx, actor.sessionId, now))) return { ok: false, code: "notFresh" };
    await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${userId} FOR UPDATE`;
    const { count } =
      factor === "app"
        ? await tx.authenticatorApp.deleteMany({ where: { userId, confirmedAt: { not: null } } })
        : await tx.passkey.deleteMany({ where: { userId, id: factor.passkey } });
    if (count === 0) return { ok: false, code: "gone" };
    const left =
      (await tx.authenticatorApp.count({ where: { userId, confirmedAt: { not: null } } })) +
      (await tx.passkey.count({ where: { userId } }));
    if (left === 0) {
      await tx.recoveryCode.deleteMany({ where: { userId } });
      await forgetFactors(tx, userId);
    }
    await notifyOfSecurityChange(tx, userId, factor === "app" ? "appRemoved" : "passkeyRemoved");
    await recordAudit(tx, {
      actor,
      action: "person.second-factor-removed",
      objectType: "person",
      objectId: userId,
      before: { factor: factor === "app" ? "app" : "passkey" },
    });
    return { ok: true };
  });
}

/** Makes new recovery codes, which replace the earlier ones. */
export function renewRecoveryCodes(
  db: PrismaClient,
  actor: SignedInActor,
  now: Date,
): Promise<AddFactorResult> {
  return db.$transaction(async (tx): Promise<AddFactorResult> => {
    if (!(await isFresh(tx, actor.sessionId, now))) return { ok: false, code: "notFresh" };
    const codes = await makeRecoveryCodes(tx, actor.userId);
    await notifyOfSecurityChange(tx, actor.userId, "codesMade");
    await recordAudit(tx, {
      actor,
      action: "person.recovery-codes-made",
      objectType: "person",
      objectId: actor.userId,
    });
    return { ok: true, codes };
  });
}
