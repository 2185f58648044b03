import { provenControl } from "@/lib/asn-control/proven-control";
import type { Db } from "@/lib/db/client";
import { knownAnswer } from "@/lib/peeringdb/answers";
import { openDraft } from "./draft";
import { readDraftRow } from "./draft-row";
import { evidenceFrom } from "./evidence";
import { lastSection, readSectionVersions } from "./section-version";
import { readVerdict } from "./stored-verdict";

/** What was last decided on a revision. */
const latestDecision = {
  orderBy: { decidedAt: "desc" },
  take: 1,
  select: { kind: true, reason: true, decidedAt: true },
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
      },
    }),
    db.application.count({ where }),
  ]);
  return {
    total,
    applications: rows.map(({ asn, verdict, organisation, ...row }) => ({
      ...row,
      asn: Number(asn),
      organisation: organisation.name,
      verdict: verdict && readVerdict(verdict),
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
      partner: { select: { slug: true, since: true } },
      revisions: {
        orderBy: { number: "desc" },
        select: {
          number: true,
          verdict: true,
          submittedAt: true,
          submittedBy: { select: { name: true } },
          decisions: latestDecision,
        },
      },
    },
  });
  if (!row) return null;
  const { asn, organisation, revisions, sectionVersions, ...rest } = row;
  return {
    ...rest,
    asn: Number(asn),
    organisation: organisation.name,
    lastSection: lastSection(readSectionVersions(sectionVersions)),
    revisions: revisions.map(({ verdict, submittedBy, decisions: [decision], ...revision }) => ({
      ...revision,
      decision: decision ?? null,
      verdict: readVerdict(verdict),
      submittedBy: submittedBy.name,
    })),
  };
}
export type ApplicationStatus = NonNullable<Awaited<ReturnType<typeof applicationStatus>>>;

/** A draft opened for editing, with the evidence about it; null when there is none. */
export async function openApplication(db: Db, id: string) {
  const row = await readDraftRow(db, id);
  if (!row) return null;
  const asn = Number(row.asn);
  const [peeringDb, control, declined] = await Promise.all([
    knownAnswer(db, asn),
    provenControl(db, { organisationId: row.organisationId, asn }),
    lastReason(db, id),
  ]);
  return {
    ...openDraft(row),
    id,
    state: row.state,
    version: row.version,
    lastEditedAt: row.lastEditedAt,
    declined,
    peeringDb,
    evidence: evidenceFrom(peeringDb.answer, control),
  };
}
export type OpenApplication = NonNullable<Awaited<ReturnType<typeof openApplication>>>;

/** Why the newest revision was declined, while it is the last word; else null. */
async function lastReason(db: Db, applicationId: string) {
  const revision = await db.revision.findFirst({
    where: { applicationId },
    orderBy: { number: "desc" },
    select: { number: true, decisions: latestDecision },
  });
  const decision = revision?.decisions[0];
  return decision?.kind === "declined"
    ? { number: revision?.number ?? 0, reason: decision.reason, decidedAt: decision.decidedAt }
    : null;
}

/** A frozen revision of an application; null when there is none of that number. */
export async function applicationRevision(db: Db, applicationId: string, number: number) {
  const row = await db.revision.findUnique({
    where: { applicationId_number: { applicationId, number } },
    select: {
      number: true,
      document: true,
      report: true,
      evidence: true,
      policyVersion: true,
      hash: true,
      submittedAt: true,
      submittedBy: { select: { name: true } },
      decisions: latestDecision,
      application: { select: { asn: true, partnerName: true } },
    },
  });
  if (!row) return null;
  const { submittedBy, application, decisions, ...rest } = row;
  const decision = decisions[0] ?? null;
  return {
    ...rest,
    decision,
    submittedBy: submittedBy.name,
    ...application,
    asn: Number(application.asn),
  };
}
