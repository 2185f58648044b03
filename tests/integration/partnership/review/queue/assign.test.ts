import { beforeEach, describe, expect, it } from "vitest";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { changeStaffRole } from "@/lib/accounts/people/people";
import { reviewHistory } from "@/lib/partnership/review/application/application-queries";
import { assign } from "@/lib/partnership/review/queue/assign";
import { assignmentOf, candidatesFor } from "@/lib/partnership/review/queue/assignment";
import { markOpened } from "@/lib/partnership/review/queue/mark-opened";
import { reviewQueue } from "@/lib/partnership/review/queue/queue";
import { readQueueFilters } from "@/lib/partnership/review/queue/queue-filters";
import { releaseAssignments } from "@/lib/partnership/review/queue/release-assignments";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import { makeApplication, makeMember, makePerson } from "@/tests/support/factories";

let ada: SignedInActor;
let bo: SignedInActor;
beforeEach(async () => {
  await clearDatabase();
  ada = await makePerson({ name: "Ada Lund", staffRole: "reviewer" });
  bo = await makePerson({ name: "Bo Strand", staffRole: "reviewer" });
});

const now = new Date("2026-11-22T09:00:00Z");

const give = (
  actor: SignedInActor,
  applicationId: string,
  assigneeId: string | null,
  seen: string | null = null,
) => assign(db(), actor, { applicationId, assigneeId, seen }, now);

const assigneeOf = async (id: string) =>
  (await db().application.findUniqueOrThrow({ where: { id } })).assigneeId;

describe("assign", () => {
  it("takes it for oneself without a mail, and leaves a trace", async () => {
    const { id } = await makeApplication();
    const before = await db().application.findUniqueOrThrow({ where: { id } });
    expect(await give(ada, id, ada.userId)).toEqual({
      ok: true,
      assignee: "Ada Lund",
      partner: "Ridge Networks",
    });
    // Nothing else begins: neither the review nor another clock.
    expect(await db().application.findUniqueOrThrow({ where: { id } })).toEqual({
      ...before,
      assigneeId: ada.userId,
      assignedAt: now,
      assignedById: ada.userId,
    });
    expect(await db().notification.count()).toBe(0);
    expect(await db().mailOutbox.count()).toBe(0);
    expect(await db().auditEvent.findMany()).toMatchObject([
      {
        actorId: ada.userId,
        action: "application.assigned",
        objectType: "application",
        objectId: id,
        before: { assigneeId: null, assignee: null },
        after: { assigneeId: ada.userId, assignee: "Ada Lund" },
      },
    ]);
  });

  it("tells whom it is given to, in their language, and once", async () => {
    const { id, asn } = await makeApplication();
    await db().user.update({ where: { id: bo.userId }, data: { locale: "zh-TW" } });
    await give(ada, id, bo.userId);
    await give(ada, id, bo.userId);
    const values = { partner: "Ridge Networks", asn: `AS${asn}`, by: "Ada Lund" };
    expect(await db().notification.findMany()).toMatchObject([
      { userId: bo.userId, kind: "assigned", values, href: `/review/${id}`, createdAt: now },
    ]);
    expect(await db().mailOutbox.findMany()).toMatchObject([
      { to: bo.email, locale: "zh-TW", kind: "assigned", values },
    ]);
    expect(await db().auditEvent.count()).toBe(1);
  });

  it("gives it to another and back to nobody", async () => {
    const { id } = await makeApplication({ state: "changes_requested" });
    await give(ada, id, ada.userId);
    await give(ada, id, bo.userId, ada.userId);
    expect(await assignmentOf(db(), id)).toEqual({
      assignee: { id: bo.userId, name: "Bo Strand", at: now },
      dueAt: null,
      waits: true,
    });
    expect(await give(ada, id, null, bo.userId)).toMatchObject({ ok: true, assignee: null });
    expect(await assigneeOf(id)).toBeNull();
    const events = await reviewHistory(db(), id);
    expect(events.map(({ action, assignee }) => [action, assignee])).toEqual([
      ["application.unassigned", null],
      ["application.assigned", "Bo Strand"],
      ["application.assigned", "Ada Lund"],
    ]);
  });

  it("tells the second of two who assign at once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await makeApplication();
      const outcomes = await Promise.all([give(ada, id, ada.userId), give(bo, id, bo.userId)]);
      const won = await assigneeOf(id);
      const [winner, name] = won === ada.userId ? [0, "Ada Lund"] : [1, "Bo Strand"];
      expect(outcomes[winner]).toMatchObject({ ok: true });
      expect(outcomes[1 - winner]).toMatchObject({
        ok: false,
        code: "movedOn",
        assignee: name,
      });
    }
    expect(await db().auditEvent.count()).toBe(5);
  });

  it("refuses who is in conflict, admins included", async () => {
    const application = await makeApplication();
    const amir = await makePerson({ staffRole: "admin" });
    const member = await makeMember(amir, application.organisationId);
    const left = { ...ada, formerOrganisations: [application.organisationId] };
    for (const actor of [member, left]) {
      expect(await give(actor, application.id, bo.userId)).toMatchObject({
        ok: false,
        code: "own",
      });
    }
    await db().application.update({
      where: { id: application.id },
      data: { lastEditedById: ada.userId },
    });
    expect(await give(ada, application.id, bo.userId)).toMatchObject({ ok: false });
    expect(await assigneeOf(application.id)).toBeNull();
    expect(await db().auditEvent.count()).toBe(0);
  });

  it("refuses an assignee in conflict, as the list of candidates says", async () => {
    const application = await makeApplication();
    const { id, organisationId } = application;
    const [member, left, long, editor] = await Promise.all(
      ["Mem Ber", "Lef Tlately", "Lon Gago", "Edi Tor"].map((name) =>
        makePerson({ name, staffRole: "reviewer" }),
      ),
    );
    if (!member || !left || !long || !editor) throw new Error("Nobody was made.");
    await makeMember(member, organisationId);
    const day = 86_400_000;
    await db().formerMembership.createMany({
      data: [
        { organisationId, userId: left.userId, leftAt: new Date(now.getTime() - 364 * day) },
        { organisationId, userId: long.userId, leftAt: new Date(now.getTime() - 366 * day) },
      ],
    });
    await db().application.update({ where: { id }, data: { lastEditedById: editor.userId } });
    for (const { userId, name } of [member, left, editor]) {
      expect(await give(ada, id, userId)).toMatchObject({
        ok: false,
        code: "assignee-conflict",
        name,
      });
    }
    expect(await give(ada, id, long.userId)).toMatchObject({ ok: true });
    const subject = { organisationId, lastEditedById: editor.userId };
    const candidates = await candidatesFor(db(), subject, now);
    expect(candidates.map(({ name, conflict }) => [name, conflict])).toEqual([
      ["Ada Lund", null],
      ["Bo Strand", null],
      ["Edi Tor", "last-editor"],
      ["Lef Tlately", "former-member"],
      ["Lon Gago", null],
      ["Mem Ber", "member"],
    ]);
  });

  it("refuses who is no reviewer, and what waits for nobody or nobody may see", async () => {
    const open = await makeApplication();
    const nora = await makePerson({ name: "Nora Vik" });
    const noReviewer = { ok: false, code: "no-reviewer" };
    expect(await give(ada, open.id, nora.userId)).toMatchObject(noReviewer);
    expect(await give(ada, open.id, "nobody")).toMatchObject(noReviewer);
    expect(await give(nora, open.id, ada.userId)).toMatchObject({ ok: false, code: "own" });
    for (const state of ["approved", "declined", "withdrawn"] as const) {
      const { id } = await makeApplication({ state });
      expect(await give(ada, id, bo.userId)).toMatchObject({ ok: false, code: "not-open" });
    }
    const draft = await makeApplication({ state: "draft" });
    for (const id of [draft.id, "none"]) {
      expect(await give(ada, id, bo.userId)).toMatchObject({ ok: false, code: "not-found" });
    }
  });

  it("is news to whom it was given", async () => {
    const { id } = await makeApplication();
    for (const { userId } of [ada, bo]) {
      await markOpened(db(), userId, id, new Date(now.getTime() - 1000));
    }
    await give(ada, id, bo.userId);
    const news = async (reader: SignedInActor) =>
      (await reviewQueue(db(), reader, readQueueFilters({ view: "all" }), { locale: "en" })).rows[0]
        ?.news;
    expect(await news(bo)).toEqual(["assigned"]);
    expect(await news(ada)).toEqual([]);
  });
});

describe("a reviewer who is one no longer", () => {
  it("has nothing assigned any more, so that colleagues find it", async () => {
    const amir = await makePerson({ staffRole: "admin" });
    const { id } = await makeApplication();
    await give(ada, id, bo.userId);
    await changeStaffRole(db(), amir, { userId: bo.userId, staffRole: "admin" });
    expect(await releaseAssignments(db(), bo.userId)).toBe(0);
    expect(await assigneeOf(id)).toBe(bo.userId);
    await changeStaffRole(db(), amir, { userId: bo.userId, staffRole: null });
    expect(await releaseAssignments(db())).toBe(1);
    const { counts } = await reviewQueue(db(), ada, readQueueFilters({}), { locale: "en" });
    expect(counts).toMatchObject({ unassigned: 1, mine: 0 });
    expect(await db().auditEvent.findFirst({ orderBy: { seq: "desc" } })).toMatchObject({
      action: "application.unassigned",
      objectId: id,
      before: { assigneeId: bo.userId },
      after: { assigneeId: null },
    });
  });

  it("is given nothing at the moment of losing the role", async () => {
    const amir = await makePerson({ staffRole: "admin" });
    for (let round = 0; round < 5; round += 1) {
      const { userId } = await makePerson({ name: "Cem", staffRole: "reviewer" });
      const { id } = await makeApplication();
      await Promise.all([
        give(ada, id, userId),
        changeStaffRole(db(), amir, { userId, staffRole: null }).then(() =>
          releaseAssignments(db(), userId),
        ),
      ]);
      expect(await assigneeOf(id)).toBeNull();
    }
  });
});
