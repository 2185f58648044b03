import { beforeEach, describe, expect, it } from "vitest";
import { correctAsn } from "@/lib/partnership/applications/draft/correct-asn";
import { deleteDraft } from "@/lib/partnership/applications/draft/delete-draft";
import { firstDraft } from "@/lib/partnership/applications/draft/lock-first-draft";
import { openApplication } from "@/lib/partnership/applications/draft/queries";
import { startApplication } from "@/lib/partnership/applications/draft/start-application";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import { makeApplication } from "@/tests/support/factories";
import { personWithOrganisation } from "./people";

beforeEach(clearDatabase);

async function draft() {
  const { actor, organisationId } = await personWithOrganisation();
  const start = (asn: number) =>
    startApplication(db(), actor, { organisationId, asn, type: null, answer: null });
  return { actor, start, applicationId: await start(3320) };
}

describe("a draft that was never submitted", () => {
  it("gets another ASN; what else was declared stays", async () => {
    const { actor, applicationId } = await draft();
    const { document: before } = await db().application.findUniqueOrThrow({
      where: { id: applicationId },
    });
    expect(await correctAsn(db(), actor, { applicationId, version: 1, asn: 3321 })).toEqual({
      ok: true,
    });
    expect(await openApplication(db(), applicationId)).toMatchObject({
      basis: { asn: 3321 },
      version: 2,
      neverSubmitted: true,
    });
    const row = await db().application.findUniqueOrThrow({ where: { id: applicationId } });
    const expected = structuredClone(before) as { partner: { asn: number } };
    expected.partner.asn = 3321;
    expect(row).toMatchObject({ asn: 3321n, document: expected });
    expect(
      await db().auditEvent.findFirst({ where: { action: "application.asn-corrected" } }),
    ).toMatchObject({ objectId: applicationId, before: { asn: 3320 }, after: { asn: 3321 } });
  });

  it("does not take the ASN of another application of the organisation", async () => {
    const { actor, start, applicationId } = await draft();
    await start(3215);
    expect(await correctAsn(db(), actor, { applicationId, version: 1, asn: 3215 })).toEqual({
      ok: false,
      code: "asn-used",
    });
    expect(await firstDraft(db(), applicationId)).toMatchObject({ asn: 3320, version: 1 });
  });

  it("is deleted once, and the audit trail says so", async () => {
    const { actor, applicationId } = await draft();
    const gone = { applicationId, version: 1 };
    expect(await deleteDraft(db(), actor, gone)).toEqual({ ok: true });
    expect(await db().application.count()).toBe(0);
    expect(await deleteDraft(db(), actor, gone)).toEqual({ ok: false, code: "not-found" });
    expect(
      await db().auditEvent.findMany({ where: { action: "application.draft-deleted" } }),
    ).toMatchObject([{ objectId: applicationId, before: { asn: 3320, version: 1 } }]);
  });

  it("stays when somebody has edited it since the page was opened", async () => {
    const { actor, applicationId } = await draft();
    await correctAsn(db(), actor, { applicationId, version: 1, asn: 3321 });
    const stale = { applicationId, version: 1 };
    expect(await deleteDraft(db(), actor, stale)).toMatchObject({ code: "changed-meanwhile" });
    expect(await correctAsn(db(), actor, { ...stale, asn: 3322 })).toMatchObject({
      code: "changed-meanwhile",
    });
    expect(await db().application.count({ where: { asn: 3321n } })).toBe(1);
  });

  it("is one no more once it was submitted", async () => {
    const { actor } = await draft();
    const { id } = await makeApplication();
    const after = { applicationId: id, version: 1 };
    expect(await firstDraft(db(), id)).toBeNull();
    expect(await deleteDraft(db(), actor, after)).toEqual({ ok: false, code: "submitted-before" });
    expect(await correctAsn(db(), actor, { ...after, asn: 3321 })).toEqual({
      ok: false,
      code: "submitted-before",
    });
    expect(await db().application.count({ where: { id } })).toBe(1);
    // Withdrawn and opened again, it is a draft, with a revision that stays on record.
    await db().application.update({ where: { id }, data: { state: "draft" } });
    expect(await firstDraft(db(), id)).toBeNull();
    expect(await deleteDraft(db(), actor, after)).toMatchObject({ code: "submitted-before" });
  });
});
