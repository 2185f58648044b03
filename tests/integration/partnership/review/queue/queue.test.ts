import { beforeEach, describe, expect, it } from "vitest";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import {
  type VisibleState,
  visibleStates,
  visibleToReviewers,
} from "@/lib/partnership/applications/lifecycle/visible-to-reviewers";
import {
  otherApplicants,
  reviewApplication,
  reviewHistory,
} from "@/lib/partnership/review/application/application-queries";
import { markOpened } from "@/lib/partnership/review/queue/mark-opened";
import { neighboursOf } from "@/lib/partnership/review/queue/neighbours";
import { reviewQueue } from "@/lib/partnership/review/queue/queue";
import {
  queuePageSize,
  queueSorts,
  queueStates,
  readQueueFilters,
  type SearchParams,
} from "@/lib/partnership/review/queue/queue-filters";
import { startReview } from "@/lib/partnership/review/queue/start-review";
import { recordAudit } from "@/lib/platform/audit/record";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";

import { countQueries } from "@/tests/support/count-queries";
import { clearDatabase, engine } from "@/tests/support/database";
import {
  addRevision,
  makeApplication,
  makeDocument,
  makeMember,
  makePerson,
  makeReport,
} from "@/tests/support/factories";

let ada: SignedInActor;
beforeEach(async () => {
  await clearDatabase();
  ada = await makePerson({ name: "Ada", staffRole: "reviewer" });
});

const now = new Date(Date.UTC(2026, 10, 16, 12));
const queue = (params: SearchParams = {}, locale: Locale = "en", reader = ada) =>
  reviewQueue(db(), reader, readQueueFilters(params), { locale, now });
const names = async (params: SearchParams = {}) =>
  (await queue(params)).rows.map(({ name }) => name);

/** What each choice of the form stands for, written down once more. */
const stateChoices: Record<(typeof queueStates)[number], readonly VisibleState[]> = {
  all: visibleStates,
  open: ["submitted", "in_review"],
  submitted: ["submitted"],
  "in-review": ["in_review"],
  "changes-requested": ["changes_requested"],
  approved: ["approved"],
  declined: ["declined"],
  revoked: [],
  withdrawn: ["withdrawn"],
};

type Given = Parameters<typeof makeApplication>[0];
const named = (name: string, given: Given = {}) =>
  makeApplication({ document: makeDocument({ name }), ...given });
const day = (n: number) => new Date(Date.UTC(2026, 10, n));

describe("reviewQueue", () => {
  it("starts with what nobody has taken, the most urgent first, from copies only", async () => {
    await named("Early", { submittedAt: day(3), state: "in_review" });
    const report = makeReport({ lacp: "fail", bfd: "unknown", "link-speed": "unknown" });
    const { id, asn } = await named("Late", { submittedAt: day(12), report });
    await named("Middle", { submittedAt: day(9) });
    for (const state of ["draft", "approved", "declined", "withdrawn"] as const) {
      await named(state, { state, submittedAt: day(1) });
    }
    const { view, sort, total, rows } = await queue();
    expect([view, sort, total, ...rows.map(({ name }) => name)]).toEqual([
      "unassigned",
      "urgent",
      3,
      "Middle",
      "Late",
      "Early",
    ]);
    expect(rows[1]).toEqual({
      id,
      asn,
      name: "Late",
      type: "isp",
      organisation: "Late",
      state: "submitted",
      submittedAt: day(12),
      dueAt: day(16),
      verdict: "falls-short",
      failing: 1,
      unknown: 2,
      failingRules: ["lacp"],
      unknownRules: ["bfd", "link-speed"],
      checkedAt: new Date(report.evaluatedAt),
      metros: 2,
      waitsFor: "reviewer",
      revision: 1,
      assignee: null,
      news: ["new"],
      conflict: null,
    });
  });

  it("shows one's own first, once there is any", async () => {
    const bo = await makePerson({ name: "Bo", staffRole: "reviewer" });
    const given = (name: string, assigneeId: string | null, more: Given = {}) =>
      named(name, more).then(({ id }) =>
        db().application.update({ where: { id }, data: { assigneeId } }),
      );
    await given("Free", null);
    await given("Bo's", bo.userId);
    expect(await names()).toEqual(["Free"]);
    await given("Ada's", ada.userId);
    await given("Ada waits", ada.userId, { state: "changes_requested" });
    await given("Ada was done", ada.userId, { state: "approved" });
    expect((await queue()).view).toBe("mine");
    expect(await names()).toEqual(["Ada's", "Ada waits"]);
    expect(await names({ view: "unassigned" })).toEqual(["Free"]);
    expect(await names({ view: "partner" })).toEqual(["Ada waits"]);
    expect((await names({ view: "all" })).sort()).toEqual([
      "Ada waits",
      "Ada was done",
      "Ada's",
      "Bo's",
      "Free",
    ]);
    const { counts, rows } = await queue({ view: "all", sort: "name" });
    expect(counts).toMatchObject({ mine: 2, unassigned: 1, partner: 1, all: 5 });
    expect(rows.find(({ name }) => name === "Bo's")?.assignee).toEqual({
      id: bo.userId,
      name: "Bo",
    });
  });

  it("takes name and type from what was submitted, not from what is being edited", async () => {
    const { id } = await named("As submitted", { state: "changes_requested" });
    await db().application.update({
      where: { id },
      data: { partnerName: "Being edited", partnerType: "ixp" },
    });
    expect((await queue({ view: "partner" })).rows).toMatchObject([
      { name: "As submitted", type: "isp" },
    ]);
    expect(await names({ q: "edited" })).toEqual([]);
    expect(await names({ type: "ixp" })).toEqual([]);
  });

  it("filters by state, verdict and type, never showing a draft", async () => {
    await named("A", { state: "draft" });
    await named("B", { state: "declined", report: makeReport({ lacp: "fail" }) });
    await makeApplication({ document: makeDocument({ name: "C", type: "ixp" }) });
    await named("D", { state: "in_review" });
    expect((await names({ view: "all", sort: "name" })).join("")).toBe("BCD");
    expect(await names({ view: "all", state: "draft", sort: "name" })).toEqual(["B", "C", "D"]);
    expect(await names({ state: "open", sort: "name" })).toEqual(["C", "D"]);
    expect(await names({ state: "in-review" })).toEqual(["D"]);
    expect(await names({ view: "unassigned", state: "submitted" })).toEqual(["C"]);
    expect(await names({ verdict: "falls-short" })).toEqual(["B"]);
    expect(await names({ view: "unassigned", verdict: "falls-short" })).toEqual([]);
    expect(await names({ type: "ixp" })).toEqual(["C"]);
  });

  it("shows what the rule of visibility shows, in each state", async () => {
    for (const state of [...visibleStates, "draft"] as const) await named(state, { state });
    const listed = await named("amending");
    await db().application.update({ where: { id: listed.id }, data: { state: "draft" } });
    const { id: revisionId } = await db().revision.findFirstOrThrow({
      where: { applicationId: listed.id },
    });
    const ids = { applicationId: listed.id, revisionId };
    await db().partner.create({
      data: { slug: "amending", ...ids, name: "amending", type: "isp" },
    });
    for (const state of queueStates) {
      const states = stateChoices[state];
      const expected = await db().application.findMany({
        where: visibleToReviewers(states),
        select: { submittedName: true },
      });
      expect((await names({ view: "all", state })).sort()).toEqual(
        expected.map(({ submittedName }) => submittedName).sort(),
      );
    }
    const [row] = (await queue({ q: "amending" })).rows;
    expect(row?.state).toBe("approved");
  });

  it("finds by part of a name or by ASN, in every view's rows, taking wildcards as letters", async () => {
    const { asn } = await named("Ridge 100% Fibre", { state: "approved" });
    await named("Crag_Net");
    expect(await names({ q: "ridge" })).toEqual(["Ridge 100% Fibre"]);
    expect(await names({ q: "ridge", view: "unassigned" })).toEqual([]);
    expect(await names({ q: "0% f" })).toEqual(["Ridge 100% Fibre"]);
    expect(await names({ q: "%" })).toEqual(["Ridge 100% Fibre"]);
    expect(await names({ q: "g_n" })).toEqual(["Crag_Net"]);
    expect(await names({ q: "e_1" })).toEqual([]);
    expect(await names({ q: "\\" })).toEqual([]);
    expect(await names({ q: `as ${asn}` })).toEqual(["Ridge 100% Fibre"]);
    expect(await names({ q: "'; DROP TABLE" })).toEqual([]);
    expect((await queue({ q: "ridge" })).counts).toMatchObject({
      mine: 0,
      unassigned: 0,
      partner: 0,
      all: 1,
    });
  });

  it("gives every row once over its pages, and says how many there are behind the last", async () => {
    const { organisationId } = await makeApplication({ submittedAt: day(1) });
    for (let n = 1; n < queuePageSize + 3; n += 1) {
      await makeApplication({ organisationId, submittedAt: day(1) });
    }
    for (const sort of queueSorts) {
      const first = await queue({ sort });
      const second = await queue({ sort, page: "2" });
      expect([first.total, first.rows.length, second.rows.length]).toEqual([28, 25, 3]);
      expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(28);
    }
    expect(await queue({ page: "9" })).toMatchObject({ rows: [], total: 28 });
  });

  it("shows what one is in conflict with, and says why", async () => {
    const own = await named("Own");
    const left = await named("Left");
    const edited = await named("Edited");
    await named("Free");
    const lastEditedById = ada.userId;
    await db().application.update({ where: { id: edited.id }, data: { lastEditedById } });
    const reader = {
      ...(await makeMember(ada, own.organisationId)),
      formerOrganisations: [left.organisationId],
    };
    const { rows } = await queue({ sort: "name" }, "en", reader);
    expect(rows.map(({ name, conflict }) => [name, conflict])).toEqual([
      ["Edited", "last-editor"],
      ["Free", null],
      ["Left", "former-member"],
      ["Own", "member"],
    ]);
  });

  it("tells each reviewer what changed since they looked, whatever others have seen", async () => {
    const { id, asn } = await named("Ridge");
    const news = async (reader = ada) => (await queue({ view: "all" }, "en", reader)).rows[0]?.news;
    expect(await news()).toEqual(["new"]);
    await markOpened(db(), ada.userId, id, new Date("2026-11-21T08:00:00Z"));
    expect(await news()).toEqual([]);
    expect(await news(await makePerson({ staffRole: "reviewer" }))).toEqual(["new"]);
    const again = makeDocument({ name: "Ridge", asn });
    await addRevision(id, again, makeReport(), new Date("2026-11-21T09:00:00Z"));
    expect(await news()).toEqual(["revision"]);
    await markOpened(db(), ada.userId, id, new Date("2026-11-21T10:00:00Z"));
    expect(await news()).toEqual([]);
  });

  it("finds by the organisation that applies, and by the reviewer who has it", async () => {
    const { id, organisationId } = await named("Ridge");
    await named("Crag");
    await db().organisation.update({
      where: { id: organisationId },
      data: { name: "Hollow Holding" },
    });
    expect(await names({ q: "hollow h" })).toEqual(["Ridge"]);
    await db().application.update({ where: { id }, data: { assigneeId: ada.userId } });
    expect(await names({ reviewer: ada.userId })).toEqual(["Ridge"]);
    const bo = await makePerson({ name: "Bo", staffRole: "reviewer" });
    expect(await names({ reviewer: bo.userId })).toEqual([]);
    expect(readQueueFilters({ reviewer: "'; DROP TABLE" }).reviewer).toBe(null);
  });

  it("sorts by the order of letters of the reader's language, not by bytes", async () => {
    for (const name of ["Zeta", "alpha", "Öst", "Ärger", "乙網路", "丁網路", "一網路"])
      await named(name);
    const sorted = async (locale: Locale) =>
      (await queue({ view: "all", sort: "name" }, locale)).rows.map(({ name }) => name);
    const latin = ["alpha", "Ärger", "Öst", "Zeta"];
    expect((await sorted("en")).slice(0, 4)).toEqual(latin);
    // Han before Latin, by strokes: one, one and two. PGlite knows Unicode's own order alone.
    const strokes = ["一網路", "乙網路", "丁網路", ...latin];
    const unicode = [...latin, "一網路", "丁網路", "乙網路"];
    expect(await sorted("zh-TW")).toEqual(engine() === "postgres" ? strokes : unicode);
  });

  it("tells what was revoked from what was declined", async () => {
    await named("Declined", { state: "declined" });
    const { id } = await named("Revoked", { state: "declined" });
    await db().application.update({ where: { id }, data: { revokedAt: day(10) } });
    expect(await names({ view: "all", state: "declined" })).toEqual(["Declined"]);
    const { rows } = await queue({ view: "all", state: "revoked" });
    expect(rows).toMatchObject([{ name: "Revoked", state: "revoked" }]);
  });

  it("has what is due by the end of the working day, overdue or not", async () => {
    const due = async (name: string, dueAt: Date) => {
      const { id } = await named(name);
      await db().application.update({ where: { id }, data: { dueAt } });
    };
    await due("Overdue", new Date(Date.UTC(2026, 10, 10)));
    await due("Tonight", new Date(Date.UTC(2026, 10, 17)));
    await due("Tomorrow", new Date(Date.UTC(2026, 10, 17, 1)));
    expect(await names({ view: "today" })).toEqual(["Overdue", "Tonight"]);
  });

  it("has what can be approved: nothing fails or is unknown that is not waived", async () => {
    await named("Meets");
    await named("Decided", { state: "approved" });
    await named("Fails", { report: makeReport({ lacp: "fail" }) });
    await named("Unknown", { report: makeReport({ lacp: "unknown" }) });
    const waived = async (name: string, given: object) => {
      const report = makeReport({ lacp: "fail" });
      const { id: applicationId } = await named(name, { report });
      const revision = await db().revision.findFirstOrThrow({ where: { applicationId } });
      await db().waiver.create({
        data: {
          applicationId,
          revisionId: revision.id,
          ruleId: "lacp",
          level: "mandatory",
          findings: [],
          reason: "The exchange's own switches have no LACP.",
          proposedById: ada.userId,
          proposedAt: day(12),
          ...given,
        },
      });
    };
    const { userId: secondById } = await makePerson({ staffRole: "reviewer" });
    const second = { secondById, secondAt: day(13) };
    await waived("Waived", second);
    await waived("Waived until today", { ...second, endsOn: day(16) });
    await waived("Waived until yesterday", { ...second, endsOn: day(15) });
    await waived("Proposed", {});
    await waived("Withdrawn", {
      ...second,
      withdrawnById: ada.userId,
      withdrawnAt: day(14),
      withdrawReason: "The exchange has LACP now.",
    });
    expect(await names({ view: "ready", sort: "name" })).toEqual([
      "Meets",
      "Waived",
      "Waived until today",
    ]);
    expect(await names({ view: "second" })).toEqual(["Proposed"]);
    expect((await queue({ view: "second" })).rows[0]?.waitsFor).toBe("second");
  });

  it("leads from each application to those before and after it, in every order", async () => {
    for (const [n, name] of ["Beta", "alpha", "Ärger", "Zeta"].entries()) {
      await named(name, { submittedAt: day(3 + n) });
    }
    for (const sort of queueSorts) {
      const search = `?view=all&sort=${sort}`;
      const { rows } = await queue({ view: "all", sort });
      const ids = rows.map(({ id }) => id);
      for (const [place, id] of ids.entries()) {
        const reader = { reviewerId: ada.userId, locale: "en" as const, now };
        expect(await neighboursOf(db(), { id, search, reader })).toEqual({
          previous: ids[place - 1] ?? null,
          next: ids[place + 1] ?? null,
        });
      }
    }
  });

  it("leads on from what has left the list meanwhile", async () => {
    for (const [n, name] of ["One", "Two", "Three"].entries()) {
      await named(name, { submittedAt: day(3 + n) });
    }
    const [first, second, third] = (await queue()).rows.map(({ id }) => id);
    if (!second) throw new Error("The queue is empty.");
    await db().application.update({
      where: { id: second },
      data: { assigneeId: ada.userId, assignedAt: now },
    });
    const reader = { reviewerId: ada.userId, locale: "en" as const, now };
    expect(await neighboursOf(db(), { id: second, search: "view=unassigned", reader })).toEqual({
      previous: first,
      next: third,
    });
  });

  it("takes two statements, whatever it shows", async () => {
    for (let n = 0; n < 3; n += 1) await makeApplication();
    await queue();
    for (const params of [{}, { view: "all", sort: "name" }, { q: "ridge", state: "open" }]) {
      expect(await countQueries(() => queue(params))).toBe(2);
    }
  });
});

describe("reviewApplication", () => {
  it("shows what was submitted, not what is being edited", async () => {
    const document = makeDocument({ name: "As submitted" });
    const { id } = await makeApplication({ document, state: "declined" });
    const edited = makeDocument({ name: "Being edited", asn: document.partner.asn });
    await db().application.update({
      where: { id },
      data: { document: edited, partnerName: "Being edited" },
    });
    const seen = await reviewApplication(db(), id);
    expect(seen?.revision.document).toEqual(document);
    expect(
      JSON.stringify(seen, (_, value) => (typeof value === "bigint" ? 0 : value)),
    ).not.toContain("Being edited");
  });

  it("shows the newest revision, or the one asked for", async () => {
    const { id, asn } = await makeApplication();
    await addRevision(id, makeDocument({ name: "Second", asn }), makeReport({ lacp: "fail" }));
    const newest = await reviewApplication(db(), id);
    expect(newest?.revision).toMatchObject({
      number: 2,
      document: { partner: { name: "Second" } },
    });
    expect(newest?.revisions.map(({ number, verdict }) => [number, verdict])).toEqual([
      [2, "falls-short"],
      [1, "meets"],
    ]);
    expect((await reviewApplication(db(), id, 1))?.revision.number).toBe(1);
    expect(await reviewApplication(db(), id, 3)).toBeNull();
  });

  it("does not find a draft, though it was submitted before", async () => {
    const never = await makeApplication({ state: "draft" });
    const before = await makeApplication();
    await db().application.update({ where: { id: before.id }, data: { state: "draft" } });
    expect(await reviewApplication(db(), never.id)).toBeNull();
    expect(await reviewApplication(db(), before.id)).toBeNull();
    expect(await reviewApplication(db(), "none")).toBeNull();
  });
});

describe("otherApplicants", () => {
  it("names others with the same ASN, but no drafts", async () => {
    const same = (name: string, given: Given = {}) =>
      makeApplication({ document: makeDocument({ name, asn: 399_995 }), ...given });
    const ours = await same("Ours");
    const rival = await same("Rival");
    await same("Secret", { state: "draft" });
    await named("Unrelated");
    expect(await otherApplicants(db(), ours)).toEqual([
      { id: rival.id, state: "submitted", organisation: "Rival" },
    ]);
  });
});

describe("reviewHistory", () => {
  it("leaves out what the partner did to the draft", async () => {
    const { id } = await makeApplication();
    for (const action of [
      "application.created",
      "application.imported",
      "application.submitted",
    ] as const) {
      await recordAudit(db(), { actor: "system", action, objectType: "application", objectId: id });
    }
    expect((await reviewHistory(db(), id)).map(({ action }) => action)).toEqual([
      "application.submitted",
    ]);
  });
});

describe("startReview", () => {
  it("takes a submitted application once, and leaves a trace", async () => {
    const { id } = await makeApplication();
    const [ada, bo] = [
      await makePerson({ staffRole: "reviewer" }),
      await makePerson({ staffRole: "reviewer" }),
    ];
    const started = await Promise.all([startReview(db(), ada, id), startReview(db(), bo, id)]);
    expect(started.filter(Boolean)).toHaveLength(1);
    expect((await reviewHistory(db(), id)).map(({ action }) => action)).toEqual([
      "application.review-started",
    ]);
    expect((await queue({ state: "in-review" })).total).toBe(1);
  });

  it("refuses members of the organisation and what does not wait", async () => {
    const ada = await makePerson({ staffRole: "admin" });
    const own = await makeApplication();
    const withdrawn = await makeApplication({ state: "withdrawn" });
    expect(await startReview(db(), await makeMember(ada, own.organisationId), own.id)).toBe(false);
    expect(await startReview(db(), ada, withdrawn.id)).toBe(false);
    expect(await startReview(db(), ada, "none")).toBe(false);
    expect(await db().auditEvent.count()).toBe(0);
  });
});
