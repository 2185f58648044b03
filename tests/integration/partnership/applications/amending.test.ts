import { beforeEach, describe, expect, it } from "vitest";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { openDraft } from "@/lib/partnership/applications/draft/draft";
import { readDraftRow } from "@/lib/partnership/applications/draft/draft-row";
import { openApplication } from "@/lib/partnership/applications/draft/queries";
import { saveSection } from "@/lib/partnership/applications/draft/save-section";
import { readForm } from "@/lib/partnership/applications/form/read-form";
import {
  discardAmendment,
  startAmendment,
} from "@/lib/partnership/applications/lifecycle/amendment";
import { changeState } from "@/lib/partnership/applications/lifecycle/change-state";
import { submitApplication } from "@/lib/partnership/applications/lifecycle/submit";
import { changesSince } from "@/lib/partnership/applications/revision/compared-revisions";
import { reviewApplication } from "@/lib/partnership/review/application/application-queries";
import { decide } from "@/lib/partnership/review/decisions/decide";
import { leaveProgramme } from "@/lib/partnership/review/decisions/leave-programme";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import { approvedAt, makePartner, makeReviewer } from "@/tests/support/partners";

beforeEach(clearDatabase);

const later = (hours: number) => new Date(approvedAt.getTime() + hours * 3_600_000);

const applicationOf = (id: string) => db().application.findUniqueOrThrow({ where: { id } });
const listed = () =>
  db().partner.findMany({
    select: { name: true, slug: true, revision: { select: { number: true } } },
  });
const actions = async () =>
  (await db().auditEvent.findMany({ orderBy: { seq: "asc" }, select: { action: true } })).map(
    ({ action }) => action,
  );

/** Writes another peak into the draft, as its form would. */
async function changePeak(id: string, actor: SignedInActor, peakMbps = "75 Gbps") {
  const row = await readDraftRow(db(), id);
  if (!row) throw new Error("No draft.");
  const { values } = openDraft(row);
  const saved = await saveSection(
    db(),
    actor,
    {
      applicationId: id,
      section: "traffic",
      version: row.version,
      values: { traffic: { ...values.traffic, peakMbps } },
    },
    later(2),
  );
  expect(saved).toMatchObject({ ok: true });
}

async function amended() {
  const partner = await makePartner();
  expect(await startAmendment(db(), partner.editor, partner.id, later(1))).toBe(true);
  return partner;
}

describe("amending", () => {
  it("opens what was approved for a change, and leaves it in force and listed", async () => {
    const { id, document } = await amended();
    const application = await applicationOf(id);
    expect(application).toMatchObject({ state: "draft", unparsed: {}, version: 2 });
    expect(application.document).toEqual(document);
    expect(await listed()).toEqual([
      { name: "Ridge Networks", slug: "ridge-networks", revision: { number: 1 } },
    ]);
    expect((await actions()).at(-1)).toBe("application.amendment-started");
  });

  it("asked for twice at once is begun once, and keeps what was edited since", async () => {
    const { id, editor } = await makePartner();
    const begun = await Promise.all([1, 2].map(() => startAmendment(db(), editor, id)));
    expect(begun).toEqual([true, true]);
    expect((await actions()).filter((each) => each.endsWith("amendment-started"))).toHaveLength(1);
    await changePeak(id, editor);
    expect(await startAmendment(db(), editor, id)).toBe(true);
    expect((await applicationOf(id)).document).toMatchObject({ traffic: { peakMbps: 75_000 } });
  });

  it("is only for what is in force", async () => {
    const { id, editor } = await makePartner();
    await db().application.update({ where: { id }, data: { state: "in_review" } });
    expect(await startAmendment(db(), editor, id)).toBe(false);
    expect((await applicationOf(id)).state).toBe("in_review");
  });

  it("says before it is submitted what it changes, field by field", async () => {
    const { id, editor } = await amended();
    const changes = async () => {
      const open = await openApplication(db(), id);
      if (!open?.inForce) throw new Error("nothing is in force");
      const { report } = readForm(open.values, open.basis, open.evidence, approvedAt);
      const { document, inForce } = open;
      return changesSince(db(), id, inForce.number, { document, report });
    };
    expect((await changes())?.entries).toEqual([]);
    await changePeak(id, editor);
    expect((await changes())?.entries).toEqual([
      expect.objectContaining({
        kind: "traffic",
        change: "changed",
        fields: [expect.objectContaining({ field: "peakMbps", after: 75_000 })],
      }),
    ]);
    const nothing = { document: {}, report: {} } as never;
    expect(await changesSince(db(), id, 9, nothing)).toBeNull();
  });

  it("refuses to submit a change that changes nothing", async () => {
    const { id, editor } = await amended();
    expect(await submitApplication(db(), editor, id, later(2))).toEqual({
      ok: false,
      code: "unchanged",
    });
    await changePeak(id, editor);
    expect(await submitApplication(db(), editor, id, later(3))).toMatchObject({
      ok: true,
      number: 2,
    });
  });

  it("is replaced in the directory by the change when that is approved, and not before", async () => {
    const { id, editor, reviewer } = await amended();
    await changePeak(id, editor);
    await submitApplication(db(), editor, id, later(3));
    expect(await listed()).toMatchObject([{ revision: { number: 1 } }]);
    const approval = { applicationId: id, revision: 2, kind: "approved" as const, reason: "" };
    expect(await decide(db(), reviewer, { ...approval, seen: "" }, later(4))).toEqual({ ok: true });
    expect(await listed()).toMatchObject([{ slug: "ridge-networks", revision: { number: 2 } }]);
  });

  it("a declined change leaves what is in force alone, and can be dropped", async () => {
    const { id, editor, reviewer, document } = await amended();
    await changePeak(id, editor);
    await submitApplication(db(), editor, id, later(3));
    const reason = "The peak is more than the links carry.";
    const decline = { applicationId: id, revision: 2, kind: "declined" as const, reason, seen: "" };
    expect(await decide(db(), reviewer, decline, later(4))).toEqual({ ok: true });
    expect((await applicationOf(id)).state).toBe("declined");
    expect(await listed()).toMatchObject([{ revision: { number: 1 } }]);

    const { version } = await applicationOf(id);
    expect(await discardAmendment(db(), editor, { applicationId: id, version })).toBeNull();
    const application = await applicationOf(id);
    expect(application).toMatchObject({ state: "approved", decidedAt: approvedAt, dueAt: null });
    expect(application.document).toEqual(document);
  });

  it("a change taken back is a draft again, with all that was edited", async () => {
    const { id, editor } = await amended();
    await changePeak(id, editor);
    await submitApplication(db(), editor, id, later(3));
    expect(await changeState(db(), editor, id, "withdraw", later(4))).toBe(true);
    expect(await applicationOf(id)).toMatchObject({
      state: "draft",
      dueAt: null,
      document: { traffic: { peakMbps: 75_000 } },
    });
    expect(await listed()).toMatchObject([{ revision: { number: 1 } }]);
    expect((await actions()).at(-1)).toBe("application.amendment-withdrawn");
  });

  it("is not dropped when somebody has edited it since the page was opened", async () => {
    const { id, editor } = await amended();
    const { version } = await applicationOf(id);
    await changePeak(id, editor);
    const dropped = { applicationId: id, version };
    expect(await discardAmendment(db(), editor, dropped)).toBe("changed-meanwhile");
    expect((await applicationOf(id)).state).toBe("draft");
    const now = { applicationId: id, version: version + 1 };
    const twice = await Promise.all([1, 2].map(() => discardAmendment(db(), editor, now)));
    expect(twice).toEqual([null, null]);
    expect((await actions()).filter((each) => each.endsWith("discarded"))).toHaveLength(1);
  });

  it("a form still open on a dropped change meets a conflict in the next one", async () => {
    const { id, editor } = await amended();
    const stale = await readDraftRow(db(), id);
    if (!stale) throw new Error("No draft.");
    await discardAmendment(db(), editor, { applicationId: id, version: stale.version });
    await startAmendment(db(), editor, id);
    const { traffic } = openDraft(stale).values;
    const save = { applicationId: id, section: "traffic", version: stale.version } as const;
    expect(
      await saveSection(db(), editor, {
        ...save,
        values: { traffic: { ...traffic, peakMbps: "1 Gbps" } },
      }),
    ).toMatchObject({ ok: false, code: "conflict" });
  });

  it("is dropped by nobody who has nothing in force", async () => {
    const { id, editor } = await amended();
    await db().partner.deleteMany();
    const dropped = { applicationId: id, version: 2 };
    expect(await discardAmendment(db(), editor, dropped)).toBe("nothing-to-discard");
  });
});

describe("what reviewers see of it", () => {
  it("is what was approved: nothing of the change before it is submitted", async () => {
    const { id, editor } = await amended();
    await changePeak(id, editor);
    const seen = await reviewApplication(db(), id);
    expect(seen).toMatchObject({ state: "approved", amending: true, newest: 1 });
    expect(seen?.revision.document.traffic?.peakMbps).toBe(60_000);
    expect(JSON.stringify(seen)).not.toContain("75000");
  });

  it("is what is in force, also when a change was handed in and taken back", async () => {
    const { id, editor } = await amended();
    await changePeak(id, editor);
    await submitApplication(db(), editor, id, later(3));
    await changeState(db(), editor, id, "withdraw", later(4));
    const seen = await reviewApplication(db(), id);
    expect(seen).toMatchObject({ state: "approved", amending: true, revision: { number: 1 } });
    expect(seen?.revisions.map(({ number }) => number)).toEqual([2, 1]);
  });

  it("is nothing once an application without anything in force is a draft again", async () => {
    const { id } = await amended();
    await db().partner.deleteMany();
    expect(await reviewApplication(db(), id)).toBeNull();
  });
});

describe("leaving the programme", () => {
  it("takes the partner out of the directory once the ASN is typed", async () => {
    const { id, editor, asn } = await makePartner();
    const reviewer = await makeReviewer("Omar Said");
    const leave = (typed: string) => leaveProgramme(db(), editor, { applicationId: id, typed });
    expect(await leave("AS399899")).toBe("asn-differs");
    expect(await leave("")).toBe("asn-differs");
    expect(await listed()).toHaveLength(1);
    const left = await Promise.all([1, 2].map(() => leave(`AS${asn}`)));
    expect(left).toEqual([null, null]);
    expect(await listed()).toEqual([]);
    expect((await applicationOf(id)).state).toBe("withdrawn");
    expect((await actions()).slice(-2)).toEqual(["partner.delisted", "application.left"]);
    expect(await db().notification.findMany({ where: { userId: reviewer.userId } })).toMatchObject([
      { kind: "left", href: `/review/${id}` },
    ]);
  });

  it("is refused while a change is open", async () => {
    const { id, editor, asn } = await amended();
    const typed = String(asn);
    expect(await leaveProgramme(db(), editor, { applicationId: id, typed })).toBe("not-in-force");
    expect(await listed()).toHaveLength(1);
  });
});
