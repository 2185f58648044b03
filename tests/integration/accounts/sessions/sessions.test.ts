import { beforeEach, describe, expect, it } from "vitest";
import {
  absoluteLimit,
  actorOfSession,
  createSession,
  endSession,
  endSessions,
  idleLimit,
  openSessions,
} from "@/lib/accounts/sessions/sessions";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";

const start = new Date("2026-11-22T10:00:00.000Z");
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const minute = 60_000;

async function person(name: string): Promise<string> {
  const email = `${name.toLowerCase()}@ridgeline.example`;
  return (await db().user.create({ data: { name, email, locale: "zh-TW" } })).id;
}

const signIn = (userId: string, now = start) =>
  createSession(db(), { userId, userAgent: "Mozilla/5.0", now });

beforeEach(clearDatabase);

describe("a session", () => {
  it("says who it is, with the roles of this moment", async () => {
    const userId = await person("Nadia");
    const sessionId = await signIn(userId);
    expect(await actorOfSession(db(), sessionId, start)).toEqual({
      kind: "user",
      userId,
      sessionId,
      name: "Nadia",
      email: "nadia@ridgeline.example",
      locale: "zh-TW",
      staffRole: null,
      memberships: [],
      formerOrganisations: [],
    });

    await db().user.update({ where: { id: userId }, data: { staffRole: "reviewer" } });
    await db().session.update({ where: { id: sessionId }, data: { secondFactor: "app" } });
    await db().organisation.create({
      data: { name: "Übergang", memberships: { create: { userId, role: "viewer" } } },
    });
    const { id: organisationId } = await db().organisation.create({
      data: { name: "Ridgeline", memberships: { create: { userId, role: "owner" } } },
    });
    const actor = await actorOfSession(db(), sessionId, start);
    expect(actor?.staffRole).toBe("reviewer");
    expect(actor?.memberships.map((m) => [m.organisationName, m.role])).toEqual([
      ["Ridgeline", "owner"],
      ["Übergang", "viewer"],
    ]);
    expect(actor?.memberships[0]?.organisationId).toBe(organisationId);
  });

  it("knows the organisations left less than a year ago", async () => {
    const userId = await person("Nadia");
    const { id: organisationId } = await db().organisation.create({ data: { name: "Ridgeline" } });
    const left = (days: number) => new Date(start.getTime() - days * 24 * 60 * 60 * 1000);
    const former = async (days: number) => {
      const data = { userId, organisationId, leftAt: left(days) };
      await db().formerMembership.deleteMany();
      await db().formerMembership.create({ data });
      return (await actorOfSession(db(), await signIn(userId), start))?.formerOrganisations;
    };
    expect(await former(364)).toEqual([organisationId]);
    expect(await former(365)).toEqual([]);
  });

  it("is over at once when it is ended, or its person is gone", async () => {
    const userId = await person("Nadia");
    const [one, two] = [await signIn(userId), await signIn(userId)];
    expect(await endSession(db(), userId, one)).toBe(true);
    expect(await actorOfSession(db(), one, start)).toBeNull();
    expect(await actorOfSession(db(), two, start)).not.toBeNull();
    await db().user.delete({ where: { id: userId } });
    expect(await actorOfSession(db(), two, start)).toBeNull();
  });

  it("cannot be ended by somebody else", async () => {
    const sessionId = await signIn(await person("Nadia"));
    expect(await endSession(db(), await person("Mallory"), sessionId)).toBe(false);
    expect(await actorOfSession(db(), sessionId, start)).not.toBeNull();
  });

  it("ends when it is not used for two weeks", async () => {
    const sessionId = await signIn(await person("Nadia"));
    expect(await actorOfSession(db(), sessionId, later(idleLimit - minute))).not.toBeNull();
    // That request counted as use.
    expect(await actorOfSession(db(), sessionId, later(idleLimit + minute))).not.toBeNull();
    const unused = await signIn(await person("Olga"));
    expect(await actorOfSession(db(), unused, later(idleLimit))).toBeNull();
  });

  it("ends after thirty days however much it is used", async () => {
    const sessionId = await signIn(await person("Nadia"));
    for (let at = 0; at < absoluteLimit; at += idleLimit / 2) {
      expect(await actorOfSession(db(), sessionId, later(at))).not.toBeNull();
    }
    expect(await actorOfSession(db(), sessionId, later(absoluteLimit - 1))).not.toBeNull();
    expect(await actorOfSession(db(), sessionId, later(absoluteLimit))).toBeNull();
  });

  it("is listed while it is open, and all others can be ended", async () => {
    const userId = await person("Nadia");
    const old = await signIn(userId);
    const [here, there] = [
      await signIn(userId, later(minute)),
      await signIn(userId, later(minute)),
    ];
    const listed = await openSessions(db(), userId, later(minute));
    expect(listed.map((s) => s.id)).toEqual([there, here, old]);
    expect(await openSessions(db(), userId, later(absoluteLimit + minute))).toEqual([]);
    expect(await endSessions(db(), userId, here)).toBe(2);
    expect((await openSessions(db(), userId, later(minute))).map((s) => s.id)).toEqual([here]);
  });
});
