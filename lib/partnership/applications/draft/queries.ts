import { inTurns } from "@/lib/core/steps/steps";
import {
  lastSection,
  readSectionVersions,
} from "@/lib/partnership/applications/form/section-version";
import { evidenceFrom } from "@/lib/partnership/applications/revision/evidence";
import { frozenParts } from "@/lib/partnership/applications/revision/frozen-parts";
import { provenControl } from "@/lib/partnership/asn-control/proven-control";
import type { Db } from "@/lib/platform/db/client";
import { wordOf } from "@/lib/platform/db/enum-words";
import { knownAnswer } from "@/lib/sources/peeringdb/answers";
import { openingSteps } from "./draft";
import { readDraftRow } from "./draft-row";

/** What was decided on a revision, the latest first. */
const decisionsMade = {
  orderBy: { decidedAt: "desc" },
  select: { id: true, kind: true, reason: true, decidedAt: true },
} as const;

/** Applications shown on one page of a list. */
export const listLength = 50;

/** The applications of some organisations, the latest edited first, one page of them. */
export async function listApplications(db: Db, organisationIds: readonly string[], page: number) {
  const where = { organisationId: { in: [...organisationIds] } };
  const [rows, total] = await Promise.all([
    db.application.findMany({
      where,
      orderBy: [{ lastEditedAt: "desc" }, { id: "desc" }],
      take: listLength,
      skip: (page - 1) * listLength,
      select: {
        id: true,
        asn: true,
        partnerName: true,
        state: true,
        verdict: true,
        lastEditedAt: true,
        submittedAt: true,
        organisation: { select: { name: true } },
        partner: { select: { revision: { select: { number: true } } } },
      },
    }),
    db.application.count({ where }),
  ]);
  return {
    total,
    applications: rows.map(({ asn, verdict, organisation, partner, ...row }) => ({
      ...row,
      /** The number of the revision in force; null when none is. */
      inForce: partner?.revision?.number ?? null,
      asn: Number(asn),
      organisation: organisation.name,
      verdict: verdict && wordOf(verdict),
    })),
  };
}

/** Where an application stands: its state, its revisions and what became of each. */
export async function applicationStatus(db: Db, id: string) {
  const row = await db.application.findUnique({
    where: { id },
    select: {
      id: true,
      organisationId: true,
      asn: true,
      partnerName: true,
      state: true,
      version: true,
      submittedAt: true,
      decidedAt: true,
      lastEditedAt: true,
      sectionVersions: true,
      organisation: { select: { name: true } },
      partner: { select: { slug: true, since: true, revision: { select: { number: true } } } },
      revisions: {
        orderBy: { number: "desc" },
        select: {
          number: true,
          verdict: true,
          submittedAt: true,
          submittedBy: { select: { name: true } },
          decisions: decisionsMade,
        },
      },
    },
  });
  if (!row) return null;
  const { asn, organisation, partner, revisions, sectionVersions, ...rest } = row;
  const numbers = numbered(revisions.flatMap(({ decisions }) => decisions));
  return {
    ...rest,
    asn: Number(asn),
    /** What is in force and listed, whatever the state of a change of it. */
    inForce: partner?.revision
      ? { number: partner.revision.number, slug: partner.slug, since: partner.since }
      : null,
    /** The last decision of all, whichever revision it was about. */
    lastDecision: latestOf(revisions.flatMap(({ decisions }) => decisions)),
    organisation: organisation.name,
    lastSection: lastSection(readSectionVersions(sectionVersions)),
    revisions: revisions.map(({ verdict, submittedBy, decisions: [decision], ...revision }) => ({
      ...revision,
      /** The last of them, and which of the application's decisions it is, from 1. */
      decision: decision ? { ...decision, number: numbers.get(decision.id) ?? 0 } : null,
      verdict: wordOf(verdict),
      submittedBy: submittedBy.name,
    })),
  };
}

/** Which of an application's decisions each one is, from 1, in the order they were made. */
function numbered(decisions: readonly { id: string; decidedAt: Date }[]): Map<string, number> {
  const inOrder = decisions.toSorted(
    (a, b) => a.decidedAt.getTime() - b.decidedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
  return new Map(inOrder.map(({ id }, index) => [id, index + 1]));
}

function latestOf<Decided extends { decidedAt: Date }>(decisions: readonly Decided[]) {
  const [latest] = decisions.toSorted((a, b) => b.decidedAt.getTime() - a.decidedAt.getTime());
  return latest ?? null;
}

export type ApplicationStatus = NonNullable<Awaited<ReturnType<typeof applicationStatus>>>;

/** A draft opened for editing, with the evidence about it; null when there is none. */
export async function openApplication(db: Db, id: string) {
  const row = await readDraftRow(db, id);
  if (!row) return null;
  const asn = Number(row.asn);
  const [peeringDb, control, declined, partner, revisions] = await Promise.all([
    knownAnswer(db, asn),
    provenControl(db, { organisationId: row.organisationId, asn }),
    lastReason(db, id),
    db.partner.findUnique({
      where: { applicationId: id },
      select: { slug: true, revision: { select: { number: true } } },
    }),
    db.revision.count({ where: { applicationId: id } }),
  ]);
  const opened = await inTurns(openingSteps(row));
  const { name, type } = opened.document.partner;
  return {
    ...opened,
    id,
    /** What the portal began it with, while nobody has saved anything. */
    begun: row.version === 1 ? { name, type } : null,
    state: row.state,
    version: row.version,
    lastEditedAt: row.lastEditedAt,
    declined,
    neverSubmitted: row.state === "draft" && revisions === 0,
    /** What is in force and listed while this is a change of it. */
    inForce: partner?.revision ? { slug: partner.slug, number: partner.revision.number } : null,
    peeringDb,
    evidence: evidenceFrom(peeringDb.answer, control),
  };
}
export type OpenApplication = NonNullable<Awaited<ReturnType<typeof openApplication>>>;

/** Why a revision was declined, or its approval revoked, while that is the last decision; else null. */
async function lastReason(db: Db, applicationId: string) {
  const decision = await db.decision.findFirst({
    where: { revision: { applicationId } },
    orderBy: { decidedAt: "desc" },
    select: { kind: true, reason: true, decidedAt: true, revision: { select: { number: true } } },
  });
  if (decision?.kind !== "declined" && decision?.kind !== "revoked") return null;
  const { kind, reason, decidedAt, revision } = decision;
  return { kind, number: revision.number, reason, decidedAt };
}

/** A frozen revision of an application; null when there is none of that number. */
export async function applicationRevision(db: Db, applicationId: string, number: number) {
  const row = await db.revision.findUnique({
    where: { applicationId_number: { applicationId, number } },
    select: {
      number: true,
      evidence: true,
      policyVersion: true,
      hash: true,
      submittedAt: true,
      submittedBy: { select: { name: true } },
      decisions: decisionsMade,
      application: { select: { asn: true, partnerName: true } },
    },
  });
  if (!row) return null;
  const parts = await frozenParts(db, applicationId, number);
  if (!parts) return null;
  const { submittedBy, application, decisions, ...rest } = row;
  const decision = decisions[0] ?? null;
  return {
    ...rest,
    ...parts,
    decision,
    submittedBy: submittedBy.name,
    ...application,
    asn: Number(application.asn),
  };
}
