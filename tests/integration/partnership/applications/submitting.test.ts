import { beforeEach, describe, expect, it } from "vitest";
import { applicationDocumentSchema } from "@/lib/core/requirements/document";
import { evidenceSchema } from "@/lib/core/requirements/evidence";
import type { Report } from "@/lib/core/requirements/report";
import { applicationRevision, openApplication } from "@/lib/partnership/applications/draft/queries";
import { saveSection } from "@/lib/partnership/applications/draft/save-section";
import { changeState } from "@/lib/partnership/applications/lifecycle/change-state";
import { submitApplication } from "@/lib/partnership/applications/lifecycle/submit";
import { revisionHash } from "@/lib/partnership/applications/revision/revision-hash";
import { db } from "@/lib/platform/db/client";
import { keepAnswer } from "@/lib/sources/peeringdb/answers";
import { clearDatabase } from "@/tests/support/database";
import { draftFor, personWithOrganisation } from "./people";

beforeEach(clearDatabase);

async function drafted() {
  const person = await personWithOrganisation();
  return { ...person, applicationId: await draftFor(person) };
}

describe("submitting", () => {
  it("freezes document, evidence and report under a hash anyone can recompute", async () => {
    const { actor, applicationId } = await drafted();
    const fetchedAt = new Date("2026-11-22T09:00:00Z");
    await keepAnswer(db(), 399990, { net: null, netfac: [], poc: [], fac: [] }, fetchedAt);
    const submission = await submitApplication(db(), actor, applicationId);
    expect(submission).toMatchObject({ ok: true, number: 1 });
    const revision = await applicationRevision(db(), applicationId, 1);
    if (!revision) throw new Error("no revision");
    const evidence = evidenceSchema.parse(revision.evidence);
    expect(evidence.peeringDb).toEqual({
      fetchedAt: fetchedAt.toISOString(),
      net: null,
      netfac: [],
      poc: [],
      fac: [],
    });
    expect(revision.hash).toBe(
      revisionHash({
        document: applicationDocumentSchema.parse(revision.document),
        evidence,
        policyVersion: revision.policyVersion,
        report: revision.report as Report,
      }),
    );
    expect(await db().application.findUnique({ where: { id: applicationId } })).toMatchObject({
      state: "submitted",
    });
  });

  it("makes one revision of a double click", async () => {
    const { actor, applicationId } = await drafted();
    const both = await Promise.all([
      submitApplication(db(), actor, applicationId),
      submitApplication(db(), actor, applicationId),
      submitApplication(db(), actor, applicationId),
    ]);
    expect(both.map((each) => each.ok && each.number)).toEqual([1, 1, 1]);
    expect(await db().revision.count()).toBe(1);
    expect(await db().auditEvent.count({ where: { action: "application.submitted" } })).toBe(1);
  });

  it("refuses while something typed does not fit, and says where", async () => {
    const { actor, applicationId } = await drafted();
    await saveSection(db(), actor, {
      applicationId,
      section: "traffic",
      version: 1,
      values: { traffic: { peakMbps: "a lot", sites: [] } },
    });
    expect(await submitApplication(db(), actor, applicationId)).toMatchObject({
      ok: false,
      code: "unfinished",
      problems: [{ pointer: "/traffic/peakMbps" }],
    });
    expect(await db().revision.count()).toBe(0);
  });

  it("leaves evidence of PeeringDB away when it was never asked", async () => {
    const { actor, applicationId } = await drafted();
    await submitApplication(db(), actor, applicationId);
    const revision = await applicationRevision(db(), applicationId, 1);
    expect(revision?.evidence).toEqual({ format: "peering-service-evidence/1" });
  });
});

describe("after submitting", () => {
  it("a draft can't be changed any more", async () => {
    const { actor, applicationId } = await drafted();
    await submitApplication(db(), actor, applicationId);
    const saved = await saveSection(db(), actor, {
      applicationId,
      section: "traffic",
      version: 1,
      values: { traffic: { peakMbps: "1 Gbps", sites: [] } },
    });
    expect(saved).toEqual({ ok: false, code: "not-editable" });
  });

  it("withdrawing gives it back, and the next submission is revision 2", async () => {
    const { actor, applicationId } = await drafted();
    await submitApplication(db(), actor, applicationId);
    const twice = await Promise.all([
      changeState(db(), actor, applicationId, "withdraw"),
      changeState(db(), actor, applicationId, "withdraw"),
    ]);
    expect(twice).toEqual([true, true]);
    expect(await db().auditEvent.count({ where: { action: "application.withdrawn" } })).toBe(1);
    expect(await submitApplication(db(), actor, applicationId)).toEqual({
      ok: false,
      code: "not-editable",
    });
    expect(await changeState(db(), actor, applicationId, "reopen")).toBe(true);
    expect(await submitApplication(db(), actor, applicationId)).toMatchObject({
      ok: true,
      number: 2,
    });
  });

  it("a draft can't be withdrawn, an approved application neither", async () => {
    const { actor, applicationId } = await drafted();
    expect(await changeState(db(), actor, applicationId, "withdraw")).toBe(false);
    await db().application.update({
      where: { id: applicationId },
      data: { state: "approved", submittedAt: new Date(), decidedAt: new Date() },
    });
    expect(await changeState(db(), actor, applicationId, "withdraw")).toBe(false);
    expect(await changeState(db(), actor, applicationId, "reopen")).toBe(false);
  });

  it("what was declined says why while it is edited again", async () => {
    const { actor, applicationId } = await drafted();
    await submitApplication(db(), actor, applicationId);
    const { id: revisionId } = await db().revision.findFirstOrThrow();
    await db().decision.create({
      data: { revisionId, kind: "declined", reason: "One link only.", decidedById: actor.userId },
    });
    await db().application.update({
      where: { id: applicationId },
      data: { state: "declined", decidedAt: new Date() },
    });
    expect(await changeState(db(), actor, applicationId, "reopen")).toBe(true);
    expect((await openApplication(db(), applicationId))?.declined).toMatchObject({
      number: 1,
      reason: "One link only.",
    });
  });
});
