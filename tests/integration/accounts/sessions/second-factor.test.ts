import { generate } from "otplib";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { appBeingSetUp, startApp } from "@/lib/accounts/second-factor/authenticator-app";
import { keepChallenge, takeChallenge } from "@/lib/accounts/second-factor/challenge";
import { factorsOf, hasSecondFactor } from "@/lib/accounts/second-factor/factors";
import {
  addPasskey,
  confirmApp,
  removeFactor,
  renewRecoveryCodes,
} from "@/lib/accounts/second-factor/manage";
import { resetFactors } from "@/lib/accounts/second-factor/reset";
import { takeSecondStep } from "@/lib/accounts/second-factor/second-step";
import { freshFor } from "@/lib/accounts/sessions/freshness";
import { beginPendingSignIn, halfLimit } from "@/lib/accounts/sessions/pending-sign-in";
import { actorOfSession, createSession } from "@/lib/accounts/sessions/sessions";
import { db } from "@/lib/platform/db/client";
import { secondFactorByAccount } from "@/lib/platform/limits/rate-limit";
import { clearDatabase } from "@/tests/support/database";

const start = new Date("2026-11-22T10:00:05.000Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

let actor: SignedInActor;
let secret: string;

const codeAt = (at: Date) => generate({ secret, epoch: Math.floor(at.getTime() / 1000) });

beforeAll(() => {
  process.env.AUTH_SECRET = "a secret of the tests, thirty-two characters";
});

beforeEach(async () => {
  await clearDatabase();
  const { id: userId } = await db().user.create({
    data: { name: "Nadia", email: "nadia@ridge.example", staffRole: "reviewer" },
  });
  const sessionId = await createSession(db(), { userId, userAgent: null, now: start });
  const read = await actorOfSession(db(), sessionId, start);
  if (!read) throw new Error("no session");
  actor = read;
  await startApp(db(), userId, start);
  const app = await appBeingSetUp(db(), { userId, email: actor.email, issuer: "Portal" });
  if (!app) throw new Error("no app");
  secret = app.secret;
});

/** Takes the app into use a minute before the story goes on. */
async function useApp(): Promise<readonly string[]> {
  const before = later(-60);
  const result = await confirmApp(db(), actor, { code: await codeAt(before), now: before });
  if (!result.ok || !result.codes) throw new Error("not in use");
  return result.codes;
}

const half = (now = start) =>
  beginPendingSignIn(db(), { userId: actor.userId, method: "password", next: "/review", now });

const show = async (code: string, now = start, by?: string) =>
  takeSecondStep(db(), by ?? (await half(now)), { factor: "app", code }, now);

const recover = async (code: string, by?: string) =>
  takeSecondStep(db(), by ?? (await half()), { factor: "recovery-code", code }, start);

describe("an authenticator app", () => {
  it("counts only when a first code was right, and is kept sealed", async () => {
    expect(await hasSecondFactor(db(), actor.userId)).toBe(false);
    expect(await confirmApp(db(), actor, { code: "000000", now: start })).toEqual({
      ok: false,
      code: "codeWrong",
    });
    const result = await confirmApp(db(), actor, { code: await codeAt(start), now: start });
    expect(result.ok && result.codes).toHaveLength(10);
    expect(await hasSecondFactor(db(), actor.userId)).toBe(true);
    const { sealed } = await db().authenticatorApp.findFirstOrThrow();
    expect(sealed).not.toContain(secret);
    // Nobody reads it again, and starting anew does not replace it.
    const { userId, email } = actor;
    expect(await appBeingSetUp(db(), { userId, email, issuer: "Portal" })).toBeNull();
    expect(await startApp(db(), userId, start)).toBe(false);
    expect((await db().authenticatorApp.findFirstOrThrow()).sealed).toBe(sealed);
  });

  it("opens a reviewer's pages from the next request on", async () => {
    expect(actor.withheld).toEqual({ staffRole: "reviewer", needs: "second-factor" });
    await confirmApp(db(), actor, { code: await codeAt(start), now: start });
    const after = await actorOfSession(db(), actor.sessionId, start);
    expect(after).toMatchObject({ staffRole: "reviewer" });
    expect(after?.withheld).toBeUndefined();
  });

  it("is set up only freshly signed in", async () => {
    const now = new Date(start.getTime() + freshFor);
    const result = await confirmApp(db(), actor, { code: await codeAt(now), now });
    expect(result).toEqual({ ok: false, code: "notFresh" });
  });

  it("takes codes of one step to either side, for clocks that drift", async () => {
    await useApp();
    const reads = async (seconds: number) => (await show(await codeAt(later(seconds)))).ok;
    expect(await reads(-60)).toBe(false);
    expect(await reads(60)).toBe(false);
    expect(await reads(30)).toBe(true);
  });

  it("takes a code once, also at the same moment, and none before it", async () => {
    await useApp();
    const code = await codeAt(start);
    const halves = [await half(), await half()];
    const both = await Promise.all(halves.map((by) => show(code, start, by)));
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await show(code)).toEqual({ ok: false, code: "codeWrong" });
    expect(await show(await codeAt(later(-30)))).toEqual({ ok: false, code: "codeWrong" });
    expect((await show(await codeAt(later(30)), later(30))).ok).toBe(true);
  });

  it("can be guessed at ten times, however often one begins", async () => {
    await useApp();
    await db().rateLimit.deleteMany();
    for (let i = 0; i < secondFactorByAccount.attempts; i++) {
      expect(await show("000000")).toEqual({ ok: false, code: "codeWrong" });
    }
    expect(await show(await codeAt(start))).toEqual({ ok: false, code: "tooMany" });
  });

  it("sealed with another secret lets nobody in", async () => {
    const codes = await useApp();
    const before = process.env.AUTH_SECRET;
    process.env.AUTH_SECRET = "another secret, of thirty-two characters";
    try {
      expect(await show(await codeAt(start))).toEqual({ ok: false, code: "codeWrong" });
      expect((await recover(codes[0] ?? "")).ok).toBe(true);
    } finally {
      process.env.AUTH_SECRET = before;
    }
  });
});

describe("the second step", () => {
  it("tells how the session came about, and where to go on", async () => {
    await useApp();
    expect(await show(await codeAt(start))).toEqual({
      ok: true,
      userId: actor.userId,
      method: "password",
      secondFactor: "app",
      next: "/review",
    });
    expect(await db().pendingSignIn.count()).toBe(0);
  });

  it("is over after ten minutes, when it was done, and for what is no secret of ours", async () => {
    await useApp();
    const gone = { ok: false, code: "halfGone" };
    const by = await half();
    const late = new Date(start.getTime() + halfLimit);
    expect(await show(await codeAt(late), late, by)).toEqual(gone);
    expect((await show(await codeAt(start), start, by)).ok).toBe(true);
    expect(await show(await codeAt(later(30)), later(30), by)).toEqual(gone);
    expect(await show(await codeAt(start), start, "made up")).toEqual(gone);
  });

  it("refuses when tries cannot be counted", async () => {
    await useApp();
    const by = await half();
    const log = console.error;
    console.error = () => {};
    await db().$executeRaw`ALTER TABLE "RateLimit" RENAME TO "Gone"`;
    try {
      expect(await show(await codeAt(start), start, by)).toEqual({
        ok: false,
        code: "unavailable",
      });
    } finally {
      await db().$executeRaw`ALTER TABLE "Gone" RENAME TO "RateLimit"`;
      console.error = log;
    }
  });
});

describe("recovery codes", () => {
  it("work once each, however they are typed, and tell their person", async () => {
    const [one = "", two = ""] = await useApp();
    expect((await recover(` ${one.toUpperCase().replaceAll("-", " ")} `)).ok).toBe(true);
    expect(await recover(one)).toEqual({ ok: false, code: "recoveryWrong" });
    const halves = [await half(), await half()];
    const both = await Promise.all(halves.map((by) => recover(two, by)));
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect((await factorsOf(db(), actor.userId)).recoveryCodes).toBe(8);
    const told = await db().mailOutbox.findMany({ where: { kind: "securityChanged" } });
    expect(told.map(({ values }) => (values as { change: string }).change)).toEqual([
      "appAdded",
      "codeUsed",
      "codeUsed",
    ]);
  });

  it("are not used up when the sign-in ended meanwhile", async () => {
    const codes = await useApp();
    const by = await half();
    const results = await Promise.all(codes.slice(0, 4).map((code) => recover(code, by)));
    const problems = results.map((result) => (result.ok ? "ok" : result.code));
    expect(problems.toSorted()).toEqual(["halfGone", "halfGone", "halfGone", "ok"]);
    expect((await factorsOf(db(), actor.userId)).recoveryCodes).toBe(9);
    expect(await db().auditEvent.count({ where: { action: "person.recovery-code-used" } })).toBe(1);
  });

  it("are kept as hashes, and replaced whole", async () => {
    const [old = ""] = await useApp();
    const kept = JSON.stringify(await db().recoveryCode.findMany());
    expect(kept).not.toContain(old);
    const renewed = await renewRecoveryCodes(db(), actor, start);
    expect(await recover(old)).toEqual({ ok: false, code: "recoveryWrong" });
    expect(renewed.ok && (await recover(renewed.codes?.[0] ?? "")).ok).toBe(true);
  });

  it("go with the last factor, and with it the session's second factor", async () => {
    await useApp();
    expect(await removeFactor(db(), actor, { factor: "app", now: start })).toEqual({ ok: true });
    expect(await db().recoveryCode.count()).toBe(0);
    const after = await actorOfSession(db(), actor.sessionId, start);
    expect(after?.withheld?.needs).toBe("second-factor");
    expect(await removeFactor(db(), actor, { factor: "app", now: start })).toEqual({
      ok: false,
      code: "gone",
    });
  });
});

describe("an admin", () => {
  it("takes lost factors out of use, which ends the sessions and is told", async () => {
    const codes = await useApp();
    const by = await half();
    const { id: userId } = await db().user.create({
      data: { name: "Ada", email: "ada@portal.example", staffRole: "admin" },
    });
    const admin: SignedInActor = { ...actor, userId, name: "Ada", staffRole: "admin" };
    expect(await resetFactors(db(), admin, actor.userId)).toEqual({ ok: true });
    expect(await hasSecondFactor(db(), actor.userId)).toBe(false);
    expect(await actorOfSession(db(), actor.sessionId, start)).toBeNull();
    expect(await recover(codes[0] ?? "", by)).toEqual({ ok: false, code: "halfGone" });
    expect(await resetFactors(db(), admin, actor.userId)).toEqual({ ok: false, code: "gone" });
    const event = await db().auditEvent.findFirst({ orderBy: { seq: "desc" } });
    expect(event).toMatchObject({
      actorId: userId,
      action: "person.second-factor-removed",
      objectId: actor.userId,
      before: { factor: "all" },
    });
    expect(await db().mailOutbox.count({ where: { to: actor.email } })).toBe(2);
  });
});

describe("a passkey's challenge", () => {
  it("is used once, by the session it was made for, and soon", async () => {
    await keepChallenge(db(), "session", "c1", start);
    expect(await takeChallenge(db(), "other", start)).toBeNull();
    const both = await Promise.all([
      takeChallenge(db(), "session", start),
      takeChallenge(db(), "session", start),
    ]);
    expect(both.filter((taken) => taken === "c1")).toHaveLength(1);
    await keepChallenge(db(), "session", "c2", start);
    expect(await takeChallenge(db(), "session", later(301))).toBeNull();
  });

  it("and an answer that is none make no passkey", async () => {
    const response = {
      id: "x",
      rawId: "x",
      type: "public-key" as const,
      response: { clientDataJSON: "e30", attestationObject: "oA" },
      clientExtensionResults: {},
    };
    await keepChallenge(db(), actor.sessionId, "c1", start);
    const result = await addPasskey(db(), actor, { name: "Key", response, now: start });
    expect(result).toEqual({ ok: false, code: "passkeyRefused" });
    expect(await db().passkeyChallenge.count()).toBe(0);
    expect(await db().passkey.count()).toBe(0);
  });
});
