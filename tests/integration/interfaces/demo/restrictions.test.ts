import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { demoAccounts, isDemoAccount, mayShowMailedLink } from "@/lib/accounts/demo/demo";
import { actorOfSession, createSession } from "@/lib/accounts/sessions/sessions";
import { ensureDemo } from "@/lib/interfaces/demo/seed-embedded";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { clearDatabase } from "@/tests/support/database";
import { makePerson } from "@/tests/support/factories";

beforeEach(clearDatabase);
afterEach(() => vi.unstubAllEnvs());

const embedded = { databaseUrl: null, host: "127.0.0.1" };

describe("a database without the demonstration gets none", () => {
  it.each([
    ["on a PostgreSQL server", { databaseUrl: "postgresql://db.example/portal" }, /^none beside/],
    ["where people elsewhere reach the portal", { host: "0.0.0.0" }, /^none: people elsewhere/],
  ])("%s", async (_where, change, answer) => {
    expect(await ensureDemo(db(), { ...env(), ...embedded, ...change })).toMatch(answer);
    expect(await db().user.count()).toBe(0);
  });

  it("once there are people", async () => {
    await makePerson();
    expect(await ensureDemo(db(), { ...env(), ...embedded })).toMatch(/^none: there are people/);
    expect(await db().user.count()).toBe(1);
  });
});

describe("an account of the demonstration that a database holds", () => {
  /** As if the database were embedded, or the portal listened on the host. */
  const serve = (changes: Record<string, string>) => {
    for (const [name, value] of Object.entries(changes)) vi.stubEnv(name, value);
  };
  const here = { DATABASE_URL: "", HOST: "127.0.0.1", SMTP_URL: "" };
  const postgres = { ...here, DATABASE_URL: "postgresql://db.example/portal" };
  const open = { ...here, HOST: "0.0.0.0", PORTAL_URL: "https://portal.example" };

  it.each([
    ["counts here", here, true],
    ["does not beside PostgreSQL", postgres, false],
    ["does not where others reach the portal", open, false],
  ])("%s", async (_what, settings, counts) => {
    const { userId } = await makePerson({ staffRole: "admin" });
    await db().user.update({ where: { id: userId }, data: { demo: true } });
    const now = new Date();
    const id = await createSession(db(), { userId, userAgent: null, now });
    serve(settings);
    // Its staff need no second factor.
    expect((await actorOfSession(db(), id, now))?.staffRole).toBe(counts ? "admin" : null);
    expect(await demoAccounts(db())).toHaveLength(counts ? 1 : 0);
    expect(await isDemoAccount(db(), userId)).toBe(counts);
    expect(await mayShowMailedLink(db())).toBe(counts);
  });

  it("is alone in what it may, and shows no mailed link once mails go out", async () => {
    const { userId } = await makePerson({ staffRole: "admin" });
    serve(here);
    const now = new Date();
    const id = await createSession(db(), { userId, userAgent: null, now });
    expect((await actorOfSession(db(), id, now))?.staffRole).toBeNull();
    expect(await mayShowMailedLink(db())).toBe(false);
    expect(await isDemoAccount(db(), userId)).toBe(false);
    await db().user.update({ where: { id: userId }, data: { demo: true } });
    serve({ ...here, SMTP_URL: "smtp://mail.example" });
    expect(await mayShowMailedLink(db())).toBe(false);
  });
});
