import { beforeEach, describe, expect, it } from "vitest";
import type { SignedInActor, StaffRole } from "@/lib/accounts/actor/actor";
import { providerRoleLimit } from "@/lib/accounts/actor/staff-role-in-session";
import { confirmByProvider } from "@/lib/accounts/identities/confirm";
import { linkIdentity, unlinkIdentity } from "@/lib/accounts/identities/link";
import { recognise } from "@/lib/accounts/identities/recognise";
import type { ProviderPerson } from "@/lib/accounts/providers/person";
import { freshFor } from "@/lib/accounts/sessions/freshness";
import { actorOfSession, createSession } from "@/lib/accounts/sessions/sessions";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";

const now = new Date("2026-11-22T10:00:00.000Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);

const person = (changes: Partial<ProviderPerson> = {}): ProviderPerson => ({
  provider: "peeringdb",
  subject: "900201",
  name: "Mira Solheim",
  email: "mira@solheim.example",
  emailConfirmed: true,
  secondFactor: false,
  authenticatedAt: null,
  staffRole: undefined,
  profile: { id: 900201, networks: [{ asn: 399990, perms: 15 }] },
  ...changes,
});

const see = (changes: Partial<ProviderPerson> = {}, at = now) =>
  recognise(db(), person(changes), { locale: "en", now: at });

/** A person with a password, signed in at a moment. */
async function withPassword(email: string, at = now): Promise<SignedInActor> {
  const { id: userId } = await db().user.create({
    data: { name: "Nadia", email, passwordHash: "$argon2id$some" },
  });
  const sessionId = await createSession(db(), { userId, userAgent: null, now: at });
  const actor = await actorOfSession(db(), sessionId, at);
  if (!actor) throw new Error("no session");
  return actor;
}

beforeEach(clearDatabase);

describe("somebody from a provider", () => {
  it("gets an account of their own, and the same one the next time", async () => {
    const first = await see();
    expect(first).toMatchObject({ ok: true, created: true });
    const again = await see({ email: "mira@new-address.example", profile: { id: 900201 } });
    expect(again).toEqual({ ...first, created: false });
    expect(await db().user.findMany()).toMatchObject([
      { email: "mira@solheim.example", passwordHash: null, staffRole: null },
    ]);
    expect(await db().identity.findMany()).toMatchObject([{ profile: { id: 900201 } }]);
    expect(await db().auditEvent.findMany()).toMatchObject([
      { action: "person.registered", after: { provider: "peeringdb" } },
    ]);
  });

  it("does not get the account that has their address", async () => {
    const { userId } = await withPassword("mira@solheim.example");
    expect(await see()).toEqual({ ok: false, code: "accountExists" });
    expect(await db().identity.count({ where: { userId } })).toBe(0);
    expect(await db().user.count()).toBe(1);
  });

  it("does not get it by other letter cases either", async () => {
    await withPassword("mira@solheim.example");
    // As the provider's answer is read: see oidc-claims and peeringdb-profile.
    expect(await see({ email: "mira@solheim.example" })).toMatchObject({ ok: false });
  });

  it.each([
    [{ email: null }, "emailMissing"],
    [{ emailConfirmed: false }, "emailUnconfirmed"],
  ])("is made no account when the address says %j", async (changes, code) => {
    expect(await see(changes)).toEqual({ ok: false, code });
    expect(await db().user.count()).toBe(0);
    expect(await db().identity.count()).toBe(0);
  });

  it("who is known needs no address any more", async () => {
    const first = await see();
    expect(await see({ email: null, emailConfirmed: false })).toEqual({ ...first, created: false });
  });

  it("is one person, also twice at the same moment", async () => {
    const results = await Promise.all([see(), see(), see()]);
    expect(new Set(results.map((result) => result.ok && result.userId)).size).toBe(1);
    expect(await db().user.count()).toBe(1);
  });

  it("with the same id at another provider is somebody else", async () => {
    const one = await see();
    const two = await see({ provider: "oidc", email: "other@solheim.example" });
    expect(one.ok && two.ok && one.userId !== two.userId).toBe(true);
  });
});

describe("connecting a provider", () => {
  const link = (actor: SignedInActor, at = now, changes: Partial<ProviderPerson> = {}) =>
    linkIdentity(db(), actor, person(changes), { label: "PeeringDB", now: at });

  it("opens the same account by it, and tells its person", async () => {
    const actor = await withPassword("nadia@ridge.example");
    expect(await link(actor)).toEqual({ ok: true });
    expect(await see()).toEqual({ ok: true, userId: actor.userId, created: false });
    expect(await db().mailOutbox.findMany()).toMatchObject([
      { to: "nadia@ridge.example", kind: "securityChanged", values: { change: "linked" } },
    ]);
    expect(await db().auditEvent.count({ where: { action: "person.identity-linked" } })).toBe(1);
  });

  it("needs a fresh sign-in", async () => {
    const actor = await withPassword("nadia@ridge.example");
    const stale = { ok: false, code: "notFresh" };
    expect(await link(actor, later(freshFor))).toEqual(stale);
    expect(await link({ ...actor, sessionId: "ended" })).toEqual(stale);
    expect(await db().identity.count()).toBe(0);
  });

  it("takes nobody else's account there, and one account there only", async () => {
    const actor = await withPassword("nadia@ridge.example");
    const other = await withPassword("otto@ridge.example");
    await link(other);
    expect(await link(actor)).toEqual({ ok: false, code: "linkedElsewhere" });
    expect(await link(actor, now, { subject: "900202" })).toEqual({ ok: true });
    expect(await link(actor, now, { subject: "900203" })).toEqual({
      ok: false,
      code: "linkedAlready",
    });
  });

  it("at the same moment by two people succeeds for one", async () => {
    const people = [
      await withPassword("nadia@ridge.example"),
      await withPassword("otto@ridge.example"),
    ];
    const results = await Promise.all(people.map((actor) => link(actor)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db().identity.count()).toBe(1);
  });

  it("is undone, but never for the last way in", async () => {
    const actor = await withPassword("nadia@ridge.example");
    await link(actor);
    const { id: identityId } = await db().identity.findFirstOrThrow();
    const unlink = (who: SignedInActor, at = now) =>
      unlinkIdentity(db(), who, { identityId, label: "PeeringDB", now: at });
    expect(await unlink(actor, later(freshFor))).toEqual({ ok: false, code: "notFresh" });
    expect(await unlink(await withPassword("mallory@ridge.example"))).toEqual({
      ok: false,
      code: "gone",
    });
    await db().user.update({ where: { id: actor.userId }, data: { passwordHash: null } });
    expect(await unlink(actor)).toEqual({ ok: false, code: "lastWayIn" });
    await db().user.update({ where: { id: actor.userId }, data: { passwordHash: "some" } });
    expect(await unlink(actor)).toEqual({ ok: true });
    expect(await db().identity.count()).toBe(0);
  });

  it("is undone together with the role its groups gave", async () => {
    const actor = await withPassword("nadia@ridge.example");
    await link(actor, now, { provider: "entra", subject: "t o" });
    await see({ provider: "entra", subject: "t o", staffRole: "reviewer" });
    const { id: identityId } = await db().identity.findFirstOrThrow();
    expect((await db().user.findFirstOrThrow()).staffRole).toBe("reviewer");
    await unlinkIdentity(db(), actor, { identityId, label: "Entra", now });
    expect(await db().user.findFirstOrThrow()).toMatchObject({
      staffRole: null,
      staffRoleFrom: null,
    });
    const last = await db().auditEvent.findFirst({ orderBy: { seq: "desc" } });
    expect(last).toMatchObject({ action: "person.role-changed", after: { staffRole: null } });
  });

  it("shows again who one is, for the same account only", async () => {
    const actor = await withPassword("nadia@ridge.example");
    await link(actor);
    const at = later(freshFor * 2);
    const confirm = (changes: Partial<ProviderPerson>) =>
      confirmByProvider(db(), actor, person(changes), at);
    expect(await confirm({ subject: "900202" })).toEqual({ ok: false, code: "somebodyElse" });
    expect(await confirm({ secondFactor: true })).toEqual({ ok: true });
    expect(await db().session.findUnique({ where: { id: actor.sessionId } })).toMatchObject({
      authenticatedAt: at,
      method: "peeringdb",
      secondFactor: "provider",
    });
  });
});

describe("the role that groups give", () => {
  const entra = (staffRole: StaffRole | null | undefined) =>
    see({ provider: "entra", subject: "tenant object", staffRole });
  const role = async () => {
    const { staffRole, staffRoleFrom } = await db().user.findFirstOrThrow();
    return [staffRole, staffRoleFrom];
  };

  it("comes and goes with them, at each sign-in, and is written down", async () => {
    await entra("reviewer");
    expect(await role()).toEqual(["reviewer", "entra"]);
    await entra("admin");
    expect(await role()).toEqual(["admin", "entra"]);
    await entra(null);
    expect(await role()).toEqual([null, null]);
    const changes = await db().auditEvent.findMany({
      where: { action: "person.role-changed" },
      orderBy: { seq: "asc" },
    });
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [{ staffRole: "reviewer" }, { staffRole: "admin", provider: "entra" }],
      [{ staffRole: "admin" }, { staffRole: null, provider: "entra" }],
    ]);
  });

  it("leaves alone what was given in the portal, unless it gives more", async () => {
    await entra(null);
    await db().user.updateMany({ data: { staffRole: "reviewer" } });
    await entra(null);
    expect(await role()).toEqual(["reviewer", null]);
    await entra(undefined);
    expect(await role()).toEqual(["reviewer", null]);
    await entra("admin");
    expect(await role()).toEqual(["admin", "entra"]);
    await db().user.updateMany({ data: { staffRole: "admin", staffRoleFrom: null } });
    await entra("reviewer");
    expect(await role()).toEqual(["admin", null]);
  });

  it("counts in sessions that began there, for a working day, with a second factor", async () => {
    const result = await entra("reviewer");
    if (!result.ok) throw new Error(result.code);
    const { userId } = result;
    const session = (given: object) =>
      createSession(db(), { userId, userAgent: null, now, ...given });
    const seen = async (sessionId: string, at = now) => {
      const actor = await actorOfSession(db(), sessionId, at);
      return actor?.staffRole ?? actor?.withheld?.needs ?? null;
    };
    const whole = await session({ method: "entra", secondFactor: "provider" });
    expect(await seen(whole)).toBe("reviewer");
    expect(await seen(whole, later(providerRoleLimit - 1))).toBe("reviewer");
    expect(await seen(whole, later(providerRoleLimit))).toBe("provider-sign-in");
    expect(await seen(await session({ method: "entra" }))).toBe("second-factor");
    expect(await seen(await session({ secondFactor: "app" }))).toBe("provider-sign-in");
    // A running session sees it at its next request.
    await entra(null);
    expect(await seen(whole)).toBeNull();
  });
});
