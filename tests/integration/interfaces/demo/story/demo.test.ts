import { beforeAll, describe, expect, it } from "vitest";
import { actorOfPerson } from "@/lib/accounts/actor/actor-of-person";
import { demoAccounts } from "@/lib/accounts/demo/demo";
import { seedDemo } from "@/lib/interfaces/demo/story/seed-demo";
import { reviewQueue } from "@/lib/partnership/review/queue/queue";
import { readQueueFilters } from "@/lib/partnership/review/queue/queue-filters";
import { db } from "@/lib/platform/db/client";
import { engine } from "@/tests/support/database";

describe("the demonstration", () => {
  beforeAll(() => seedDemo(db(), new Date("2026-11-22T12:00:00Z")));

  it("has an application in each state a newcomer wants to see", async () => {
    const rows = await db().application.groupBy({ by: ["state"], _count: true });
    expect(Object.fromEntries(rows.map(({ state, _count }) => [state, _count]))).toEqual({
      draft: 2,
      submitted: 2,
      changes_requested: 1,
      approved: 4,
      declined: 1,
    });
  });

  it("has something for its reviewer in each view of the queue", async () => {
    const row = await db().user.findUniqueOrThrow({ where: { email: "reviewer@portal.example" } });
    const reviewer = await actorOfPerson(db(), row.id, new Date());
    if (!reviewer) throw new Error("The reviewer is missing.");
    const { view, counts } = await reviewQueue(db(), reviewer, readQueueFilters({}), {
      locale: "en",
    });
    expect(view).toBe("mine");
    expect(counts).toMatchObject({ mine: 2, unassigned: 2, partner: 1, all: 9 });
    const { rows } = await reviewQueue(db(), reviewer, readQueueFilters({ view: "partner" }), {
      locale: "en",
    });
    expect(rows).toMatchObject([{ name: "Tidewater Cable", news: ["answer"] }]);
  });

  it("has a partner that prepares a change, and one with an open follow-up", async () => {
    const row = { select: { partnerName: true } };
    const amending = await db().application.findMany({
      where: { state: "draft", partner: { isNot: null } },
      ...row,
    });
    expect(amending).toEqual([{ partnerName: "Formosa Link" }]);
    const followedUp = await db().application.findMany({
      where: { openFollowUp: { isNot: null } },
      ...row,
    });
    expect(followedUp).toEqual([{ partnerName: "Mesa Fiber" }]);
  });

  it("lists its approved partners with their metros", async () => {
    const partners = await db().partner.findMany({ include: { locations: true } });
    expect(partners.map(({ name }) => name).sort()).toEqual([
      "Ambergulf Networks",
      "Formosa Link",
      "Mesa Fiber",
      "Open Harbour Exchange",
      "Paulista Telecom",
    ]);
    for (const { locations } of partners) expect(locations.length).toBeGreaterThan(1);
  });

  it("shows a submission that falls short and one that does not", async () => {
    const waiting = await db().application.findMany({
      where: { state: "submitted" },
      select: { partnerName: true, verdict: true },
      orderBy: { partnerName: "asc" },
    });
    expect(waiting).toEqual([
      { partnerName: "Rheintal Voice", verdict: "undetermined" },
      { partnerName: "Savanna Carrier", verdict: "falls_short" },
    ]);
  });

  it("has PeeringDB's word on most of them", async () => {
    const answers = await db().peeringDbAnswer.count();
    expect(answers).toBe(10);
  });

  it("can be signed in to by accounts whose password is known, and by no others", async () => {
    const users = await db().user.findMany({ select: { demo: true, passwordHash: true } });
    for (const { demo, passwordHash } of users) expect(demo).toBe(passwordHash !== null);
    // Beside a PostgreSQL server none is offered, even if somebody put them there.
    expect(await demoAccounts(db())).toHaveLength(engine() === "pglite" ? 5 : 0);
  });
});
