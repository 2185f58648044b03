import { inspect } from "node:util";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { hashPassword } from "@/lib/accounts/passwords/password";
import { knownFor, rememberAddress } from "@/lib/accounts/sessions/known-address";
import { checkCredentials } from "@/lib/accounts/sign-in/credentials";
import { db } from "@/lib/platform/db/client";
import {
  signInByAccount,
  signInByAddress,
  signInByDevice,
  signInByKnownAddress,
  takeAttempt,
} from "@/lib/platform/limits/rate-limit";
import { clearDatabase } from "@/tests/support/database";

process.env.AUTH_SECRET = "a secret of the tests, long enough to be one";

const password = "four words in a row";
const now = new Date("2026-11-22T10:00:00.000Z");
const later = new Date(now.getTime() + signInByAccount.window);
const stranger = async (_email: string): Promise<string | null> => null;
const here = { address: "203.0.113.9", deviceOf: stranger, now };
/** A browser that Nadia has signed in with. */
const hers = {
  address: "203.0.113.9",
  deviceOf: async (email: string) => (email === "nadia@ridgeline.example" ? "her laptop" : null),
  now,
};

const attempt = (typed: { email?: string; password?: string } = {}, from = here) =>
  checkCredentials(db(), { email: "nadia@ridgeline.example", password, ...typed }, from);

let userId: string;

beforeEach(async () => {
  await clearDatabase();
  const passwordHash = await hashPassword(password);
  const data = { name: "Nadia", email: "nadia@ridgeline.example", passwordHash };
  userId = (await db().user.create({ data })).id;
});

const email = "nadia@ridgeline.example";

describe("signing in with a password", () => {
  it("takes the address in whatever case and width it is typed", async () => {
    const result = await attempt({ email: " Nadia@Ridgeline.EXAMPLE " });
    expect(result).toEqual({ ok: true, userId, staffRole: null });
  });

  it("says the same of a wrong password, an unknown address, no address and no password", async () => {
    await db().user.create({ data: { name: "Otto", email: "otto@ridgeline.example" } });
    const wrong = { ok: false, code: "wrong" };
    expect(await attempt({ password: "four words in a tow" })).toEqual(wrong);
    expect(await attempt({ email: "nobody@ridgeline.example" })).toEqual(wrong);
    expect(await attempt({ email: "nadia" })).toEqual(wrong);
    expect(await attempt({ email: "otto@ridgeline.example", password: "" })).toEqual(wrong);
    expect(await attempt({ password: "" })).toEqual(wrong);
    expect(await attempt({ password: "x".repeat(1_000_000) })).toEqual(wrong);
  });

  it("stops guessing one account from many addresses, even at the same moment", async () => {
    const guesses = await Promise.all(
      Array.from({ length: signInByAccount.attempts + 5 }, (_, i) =>
        attempt({ password: `guess ${i}` }, { ...here, address: `198.51.100.${i}` }),
      ),
    );
    const problems = guesses.map((guess) => (guess.ok ? "ok" : guess.code));
    expect(problems.filter((p) => p === "wrong")).toHaveLength(signInByAccount.attempts);
    expect(problems.filter((p) => p === "tooMany")).toHaveLength(5);
    expect(await attempt()).toEqual({ ok: false, code: "tooMany" });
    expect((await attempt({}, { ...here, now: later })).ok).toBe(true);
  });

  it("lets a browser in that the account knows, whatever strangers guess", async () => {
    for (let i = 0; i <= signInByAccount.attempts; i++) await attempt({ password: `guess ${i}` });
    for (let i = 0; i < signInByAddress.attempts; i++) {
      await takeAttempt(db(), signInByAddress, hers.address, now);
    }
    expect(await attempt()).toEqual({ ok: false, code: "tooMany" });
    expect((await attempt({}, hers)).ok).toBe(true);
    // Strangers did not get more guesses by it.
    expect(await attempt()).toEqual({ ok: false, code: "tooMany" });
  });

  it("lets people in from an address that the account knows, whatever strangers guess elsewhere", async () => {
    const home = { ...here, address: "192.0.2.7" };
    await rememberAddress(db(), { userId, email, address: home.address }, now);
    for (let i = 0; i <= signInByAccount.attempts; i++) await attempt({ password: `guess ${i}` });
    expect(await attempt()).toEqual({ ok: false, code: "tooMany" });
    expect((await attempt({}, home)).ok).toBe(true);
    // Strangers did not get more guesses by it, and other accounts are not known there.
    expect(await attempt()).toEqual({ ok: false, code: "tooMany" });
    const other = { email: "otto@ridgeline.example" };
    for (let i = 0; i < signInByAccount.attempts; i++) await attempt(other);
    expect(await attempt(other, home)).toEqual({ ok: false, code: "tooMany" });
  });

  it("gives ten guesses from an address that the account knows, and forgets it in time", async () => {
    const home = { ...here, address: "192.0.2.7" };
    await rememberAddress(db(), { userId, email, address: home.address }, now);
    for (let i = 0; i < signInByKnownAddress.attempts; i++) {
      expect(await attempt({ password: `guess ${i}` }, home)).toMatchObject({ code: "wrong" });
    }
    expect(await attempt({}, home)).toEqual({ ok: false, code: "tooMany" });
    const forgotten = new Date(now.getTime() + knownFor);
    for (let i = 0; i < signInByAccount.attempts; i++) {
      await attempt({ password: `guess ${i}` }, { ...here, now: forgotten });
    }
    expect(await attempt({}, { ...home, now: forgotten })).toMatchObject({ code: "tooMany" });
  });

  it("gives a browser that the account knows ten guesses, and none at other accounts", async () => {
    for (let i = 0; i < signInByDevice.attempts; i++) {
      expect(await attempt({ password: `guess ${i}` }, hers)).toMatchObject({ code: "wrong" });
    }
    expect(await attempt({}, hers)).toEqual({ ok: false, code: "tooMany" });
    const other = { email: "otto@ridgeline.example", password: "a guess" };
    for (let i = 0; i < signInByAccount.attempts; i++) await attempt(other, here);
    expect(await attempt(other, hers)).toEqual({ ok: false, code: "tooMany" });
  });

  it("counts an account that does not exist in the same way", async () => {
    for (let i = 0; i < signInByAccount.attempts; i++) await attempt({ email: "no@isp.example" });
    const result = await attempt({ email: "no@isp.example" });
    expect(result).toEqual({ ok: false, code: "tooMany" });
  });

  it("stops guessing many accounts from one address", async () => {
    for (let i = 0; i < signInByAddress.attempts; i++) {
      await takeAttempt(db(), signInByAddress, here.address, now);
    }
    expect(await attempt()).toEqual({ ok: false, code: "tooMany" });
    expect((await attempt({}, { ...here, address: "203.0.113.10" })).ok).toBe(true);
  });

  it("forgets the mistakes of somebody who then knew the password", async () => {
    for (let i = 0; i < signInByAccount.attempts * 2; i++) {
      if (i % (signInByAccount.attempts - 1) === 0) expect((await attempt()).ok).toBe(true);
      else expect(await attempt({ password: "wrong" })).toEqual({ ok: false, code: "wrong" });
    }
  });

  it("refuses when attempts cannot be counted", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    await db().$executeRaw`ALTER TABLE "RateLimit" RENAME TO "Gone"`;
    try {
      expect(await attempt()).toEqual({ ok: false, code: "unavailable" });
      expect(log).toHaveBeenCalled();
      // What is logged then names nobody who tried.
      const logged = inspect(log.mock.calls, { depth: null });
      expect(logged).not.toContain(password);
      expect(logged).not.toContain("nadia@ridgeline.example");
    } finally {
      await db().$executeRaw`ALTER TABLE "Gone" RENAME TO "RateLimit"`;
      log.mockRestore();
    }
  });

  it("keeps no counts of days gone by", async () => {
    await attempt({ password: "wrong" });
    await attempt(
      { password: "wrong" },
      { ...here, now: new Date(now.getTime() + 25 * 3_600_000) },
    );
    const rows = await db().rateLimit.findMany({ where: { windowStart: { lte: now } } });
    expect(rows).toEqual([]);
  });
});
