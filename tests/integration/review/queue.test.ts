import { beforeEach, describe, expect, it } from "vitest";
import { recordAudit } from "@/lib/audit/record";
import { db } from "@/lib/db/client";
import {
  otherApplicants,
  reviewApplication,
  reviewHistory,
} from "@/lib/review/application-queries";
import { reviewQueue } from "@/lib/review/queries";
import { queuePageSize, readQueueFilters, type SearchParams } from "@/lib/review/queue-filters";
import { startReview } from "@/lib/review/start-review";
import { clearDatabase } from "@/tests/support/database";
import {
  addRevision,
  makeApplication,
  makeDocument,
  makeMember,
  makePerson,
  makeReport,
} from "@/tests/support/factories";

beforeEach(clearDatabase);

const queue = (params: SearchParams = {}) => reviewQueue(db(), readQueueFilters(params));
const names = async (params: SearchParams = {}) =>
  (await queue(params)).rows.map(({ partnerName }) => partnerName);

type Given = Parameters<typeof makeApplication>[0];
const named = (name: string, given: Given = {}) =>
  makeApplication({ document: makeDocument({ name }), ...given });
const day = (n: number) => new Date(Date.UTC(2026, 10, n));

describe("reviewQueue", () => {
  it("starts with what waits for a decision, newest first, from copies only", async () => {
    await named("Old", { submittedAt: day(1), state: "in_review" });
    const report = makeReport({ lacp: "fail", bfd: "unknown", "link-speed": "unknown" });
    const { id, asn } = await named("New", { submittedAt: day(3), report });
    await named("Middle", { submittedAt: day(2) });
    for (const state of ["draft", "approved", "declined", "withdrawn"] as const) {
      await named(state, { state, submittedAt: day(4) });
    }
    const { total, rows } = await queue();
    expect([total, ...rows.map(({ partnerName }) => partnerName)]).toEqual([
      3,
      "New",
      "Middle",
      "Old",
    ]);
    expect(rows[0]).toEqual({
      id,
      asn,
      partnerName: "New",
      partnerType: "isp",
      organisation: "New",
      state: "submitted",
      submittedAt: day(3),
      verdict: "falls-short",
      failing: 1,
      unknown: 2,
      revision: 1,
    });
  });

  it("filters by state, verdict and type, never showing a draft", async () => {
    await named("A", { state: "draft" });
    await named("B", { state: "declined", report: makeReport({ lacp: "fail" }) });
    await makeApplication({ document: makeDocument({ name: "C", type: "ixp" }) });
    await named("D", { state: "in_review" });
    expect((await names({ state: "all", sort: "name" })).join("")).toBe("BCD");
    expect(await names({ state: "draft", sort: "name" })).toEqual(["C", "D"]);
    expect(await names({ state: "in-review" })).toEqual(["D"]);
    expect(await names({ state: "all", verdict: "falls-short" })).toEqual(["B"]);
    expect(await names({ type: "ixp" })).toEqual(["C"]);
  });

  it("finds by part of a name or by ASN, taking wildcards as letters", async () => {
    const { asn } = await named("Ridge 100% Fibre");
    await named("Crag_Net");
    expect(await names({ q: "ridge" })).toEqual(["Ridge 100% Fibre"]);
    expect(await names({ q: "0% f" })).toEqual(["Ridge 100% Fibre"]);
    expect(await names({ q: "%" })).toEqual(["Ridge 100% Fibre"]);
    expect(await names({ q: "g_n" })).toEqual(["Crag_Net"]);
    expect(await names({ q: "e_1" })).toEqual([]);
    expect(await names({ q: "\\" })).toEqual([]);
    expect(await names({ q: `as ${asn}` })).toEqual(["Ridge 100% Fibre"]);
    expect(await names({ q: "'; DROP TABLE" })).toEqual([]);
  });

  it("gives every row once over its pages", async () => {
    const { organisationId } = await makeApplication({ submittedAt: day(1) });
    for (let n = 1; n < queuePageSize + 3; n += 1) {
      await makeApplication({ organisationId, submittedAt: day(1) });
    }
    for (const sort of ["newest", "name", "failing"]) {
      const first = await queue({ sort });
      const second = await queue({ sort, page: "2" });
      expect([first.total, first.rows.length, second.rows.length]).toEqual([28, 25, 3]);
      expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(28);
    }
    expect((await queue({ page: "9" })).rows).toEqual([]);
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
