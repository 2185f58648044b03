import { beforeEach, describe, expect, it } from "vitest";
import type { MemberRole, SignedInActor } from "@/lib/accounts/actor/actor";
import {
  changeMemberRole,
  handOver,
  removeMember,
} from "@/lib/accounts/organisations/change-members";
import { actorOfSession, createSession } from "@/lib/accounts/sessions/sessions";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import { makePerson } from "@/tests/support/factories";

let organisationId: string;

beforeEach(async () => {
  await clearDatabase();
  organisationId = (await db().organisation.create({ data: { name: "Ridge Networks" } })).id;
});

async function member(name: string, role: MemberRole): Promise<SignedInActor> {
  const person = await makePerson({ name });
  await db().membership.create({ data: { organisationId, userId: person.userId, role } });
  return person;
}

const roles = async () => {
  const rows = await db().membership.findMany({
    where: { organisationId },
    select: { role: true, user: { select: { name: true } } },
    orderBy: { createdAt: "asc" },
  });
  return Object.fromEntries(rows.map(({ role, user }) => [user.name, role]));
};

const actions = async () =>
  (await db().auditEvent.findMany({ orderBy: { seq: "asc" } })).map(({ action }) => action);

describe("a member's role", () => {
  it("is changed by an owner", async () => {
    const owner = await member("Ada", "owner");
    const { userId } = await member("Ben", "viewer");
    const change = { organisationId, userId, role: "editor" as const };
    expect(await changeMemberRole(db(), owner, change)).toEqual({ ok: true });
    expect(await roles()).toEqual({ Ada: "owner", Ben: "editor" });
    expect(await actions()).toEqual(["organisation.role-changed"]);
  });

  it.each(["editor", "viewer"] as const)("is not changed by an %s", async (role) => {
    await member("Ada", "owner");
    const actor = await member("Ben", role);
    const change = { organisationId, userId: actor.userId, role: "owner" as const };
    expect(await changeMemberRole(db(), actor, change)).toEqual({ ok: false, code: "not-allowed" });
    expect(await removeMember(db(), actor, { organisationId, userId: await idOf("Ada") })).toEqual({
      ok: false,
      code: "not-allowed",
    });
    expect(await roles()).toEqual({ Ada: "owner", Ben: role });
  });

  it("is not changed by an owner of another organisation", async () => {
    await member("Ada", "owner");
    const other = await makePerson();
    const elsewhere = await db().organisation.create({ data: { name: "Fjord" } });
    await db().membership.create({
      data: { organisationId: elsewhere.id, userId: other.userId, role: "owner" },
    });
    const userId = await idOf("Ada");
    for (const outcome of [
      await changeMemberRole(db(), other, { organisationId, userId, role: "viewer" }),
      await removeMember(db(), other, { organisationId, userId }),
      await handOver(db(), other, { organisationId, userId }),
    ]) {
      expect(outcome).toEqual({ ok: false, code: "not-allowed" });
    }
    expect(await roles()).toEqual({ Ada: "owner" });
  });
});

const idOf = async (name: string) =>
  (await db().user.findFirstOrThrow({ where: { name }, select: { id: true } })).id;

describe("the last owner", () => {
  it("can neither leave nor become something else", async () => {
    const owner = await member("Ada", "owner");
    await member("Ben", "editor");
    const me = { organisationId, userId: owner.userId };
    const refusal = { ok: false, code: "last-owner" };
    expect(await removeMember(db(), owner, me)).toEqual(refusal);
    expect(await changeMemberRole(db(), owner, { ...me, role: "editor" })).toEqual(refusal);
    expect(await roles()).toEqual({ Ada: "owner", Ben: "editor" });
  });

  it("remains when two owners remove each other at the same moment", async () => {
    const ada = await member("Ada", "owner");
    const ben = await member("Ben", "owner");
    const outcomes = await Promise.all([
      removeMember(db(), ada, { organisationId, userId: ben.userId }),
      removeMember(db(), ben, { organisationId, userId: ada.userId }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(Object.values(await roles())).toEqual(["owner"]);
  });

  it("hands over and leaves", async () => {
    const ada = await member("Ada", "owner");
    const ben = await member("Ben", "viewer");
    expect(await handOver(db(), ada, { organisationId, userId: ben.userId })).toEqual({ ok: true });
    expect(await roles()).toEqual({ Ada: "editor", Ben: "owner" });
    expect(await removeMember(db(), ada, { organisationId, userId: ada.userId })).toEqual({
      ok: true,
    });
    expect(await roles()).toEqual({ Ben: "owner" });
    expect(await actions()).toEqual(["organisation.handed-over", "organisation.left"]);
  });
});

describe("who was removed", () => {
  it("is out with the next request, and may not judge the organisation for a year", async () => {
    const owner = await member("Ada", "owner");
    const { userId } = await member("Ben", "editor");
    const now = new Date("2026-11-22T10:00:00Z");
    const session = await createSession(db(), { userId, userAgent: null, now, method: "password" });
    expect((await actorOfSession(db(), session, now))?.memberships).toHaveLength(1);
    await removeMember(db(), owner, { organisationId, userId }, now);
    const actor = await actorOfSession(db(), session, now);
    expect(actor?.memberships).toEqual([]);
    expect(actor?.formerOrganisations).toEqual([organisationId]);
  });

  it("can be removed again after coming back", async () => {
    const owner = await member("Ada", "owner");
    const { userId } = await member("Ben", "editor");
    await removeMember(db(), owner, { organisationId, userId });
    await db().membership.create({ data: { organisationId, userId, role: "viewer" } });
    expect(await removeMember(db(), owner, { organisationId, userId })).toEqual({ ok: true });
    expect(await db().formerMembership.count()).toBe(1);
  });
});
