import { rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/accounts/passwords/password";
import { resetIsOpen, resetLimit } from "@/lib/accounts/passwords/reset-link";
import { changePassword } from "@/lib/accounts/people/account";
import { requestPasswordReset, resetPassword } from "@/lib/accounts/registration/password-reset";
import { actorOfSession, createSession } from "@/lib/accounts/sessions/sessions";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { confirmByPerson, signInByAccount, takeAttempt } from "@/lib/platform/limits/rate-limit";
import { listMails } from "@/lib/platform/mail/folder";
import { clearDatabase } from "@/tests/support/database";

const email = "nadia@ridgeline.example";
const before = "four words in a row";
const password = "five other words in a row";
const now = new Date("2026-11-22T10:00:00.000Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);

let userId: string;

const request = async () => {
  const path = await requestPasswordReset(db(), { email, locale: "en", now });
  return path?.replace("/reset-password/", "") ?? "";
};
const session = () => createSession(db(), { userId, userAgent: null, now });
const currentHash = async () =>
  (await db().user.findUnique({ where: { id: userId } }))?.passwordHash;

beforeEach(async () => {
  await clearDatabase();
  await rm(join(env().dataDir, "mail"), { recursive: true, force: true });
  const passwordHash = await hashPassword(before);
  userId = (await db().user.create({ data: { email, name: "Nadia", passwordHash } })).id;
});

describe("a forgotten password", () => {
  it("is replaced through the mailed link, which ends every session", async () => {
    const open = await session();
    const secret = await request();
    expect((await listMails(1)).mails[0]?.text).toContain(`/reset-password/${secret}\n`);
    expect(await resetIsOpen(db(), secret, now)).toBe(true);
    expect(await resetPassword(db(), { secret, password, now })).toEqual({ ok: true, userId });
    expect(await verifyPassword(await currentHash(), password)).toBe(true);
    expect(await actorOfSession(db(), open, now)).toBeNull();
    const events = await db().auditEvent.findMany({ select: { action: true, objectId: true } });
    expect(events).toEqual([{ action: "person.password-reset", objectId: userId }]);
  });

  it("keeps no secret that somebody who reads the database could use", async () => {
    const secret = await request();
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    expect(JSON.stringify(await db().passwordReset.findMany())).not.toContain(secret);
  });

  it("takes a link once, and only one of two requests at the same moment", async () => {
    const secret = await request();
    const results = await Promise.all([
      resetPassword(db(), { secret, password, now }),
      resetPassword(db(), { secret, password: `${password}!`, now }),
    ]);
    expect(results.filter((r) => r.ok)).toHaveLength(1);
    const again = await resetPassword(db(), { secret, password, now });
    expect(again).toEqual({ ok: false, code: "linkInvalid" });
    expect(await resetIsOpen(db(), secret, now)).toBe(false);
  });

  it("takes no link after an hour, and none that was never sent", async () => {
    const secret = await request();
    expect(await resetIsOpen(db(), secret, later(resetLimit))).toBe(false);
    const late = await resetPassword(db(), { secret, password, now: later(resetLimit) });
    expect(late).toEqual({ ok: false, code: "linkInvalid" });
    const made = await resetPassword(db(), { secret: "x", password, now });
    expect(made).toEqual({ ok: false, code: "linkInvalid" });
    expect(await verifyPassword(await currentHash(), before)).toBe(true);
  });

  it("leaves the link usable after a password that may not be", async () => {
    const secret = await request();
    const refused = await resetPassword(db(), { secret, password: "short", now });
    expect(refused).toEqual({ ok: false, code: "passwordTooShort" });
    expect((await resetPassword(db(), { secret, password, now })).ok).toBe(true);
  });

  it("ends the other links of the account with the one that was used", async () => {
    const [one, two] = [await request(), await request()];
    await resetPassword(db(), { secret: one, password, now });
    expect(await resetIsOpen(db(), two, now)).toBe(false);
  });

  it("mails whoever has no account as well, so that the answer tells nothing", async () => {
    const other = "nobody@ridgeline.example";
    expect(await requestPasswordReset(db(), { email: other, locale: "en", now })).toBe("/register");
    expect((await listMails(1)).mails[0]).toMatchObject({ to: other });
    expect(await db().passwordReset.count()).toBe(0);
  });
});

describe("changing one's own password", () => {
  const change = async (sessionId: string, typed: { current?: string; password?: string } = {}) => {
    const actor = await actorOfSession(db(), sessionId, now);
    if (!actor) throw new Error("the session ended");
    return changePassword(db(), actor, { current: before, password, now, ...typed });
  };

  it("keeps this session and ends the others and open reset links", async () => {
    const [here, there] = [await session(), await session()];
    const secret = await request();
    expect(await change(here)).toEqual({ ok: true, sessionsEnded: 1 });
    expect(await actorOfSession(db(), here, now)).not.toBeNull();
    expect(await actorOfSession(db(), there, now)).toBeNull();
    expect(await resetIsOpen(db(), secret, now)).toBe(false);
    expect(await verifyPassword(await currentHash(), password)).toBe(true);
  });

  it("asks for the current one, and counts guesses", async () => {
    const here = await session();
    for (let i = 0; i < confirmByPerson.attempts; i++) {
      expect(await change(here, { current: `guess ${i}` })).toEqual({
        ok: false,
        code: "currentWrong",
      });
    }
    expect(await change(here)).toEqual({ ok: false, code: "tooMany" });
    expect(await verifyPassword(await currentHash(), before)).toBe(true);
  });

  it("is not kept from anybody by guesses of strangers at the sign-in page", async () => {
    const here = await session();
    for (let i = 0; i <= signInByAccount.attempts; i++) {
      await takeAttempt(db(), signInByAccount, email, now);
    }
    expect(await change(here)).toEqual({ ok: true, sessionsEnded: 0 });
  });
});
