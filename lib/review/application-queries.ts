import type { AuditAction } from "@/lib/audit/actions";
import type { Db } from "@/lib/db/client";
import type { ApplicationState, Prisma } from "@/lib/db/generated/client";
import { documentOf, evidenceOf, reportOf } from "./frozen-revision";
import { verdictOf } from "./queries";
import { visibleState, visibleToReviewers } from "./visible";

/**
 * An application as its reviewers may see it: what was submitted, never what is being edited.
 * Null when there is none or nothing was submitted. `number` picks a revision, the current one without.
 */
export async function reviewApplication(db: Db, id: string, number?: number) {
  const application = await db.application.findFirst({
    where: { id, ...visibleToReviewers() },
    select: {
      id: true,
      organisationId: true,
      lastEditedById: true,
      asn: true,
      state: true,
      organisation: { select: { name: true } },
      partner: { select: { slug: true, revision: { select: { number: true } } } },
      revisions: {
        orderBy: { number: "desc" },
        select: {
          id: true,
          number: true,
          verdict: true,
          submittedAt: true,
          submittedBy: { select: { name: true } },
          decisions: {
            orderBy: { decidedAt: "desc" },
            take: 1,
            select: {
              kind: true,
              reason: true,
              decidedAt: true,
              decidedBy: { select: { name: true } },
            },
          },
        },
      },
    },
  });
  const newest = application && currentRevision(application);
  if (!application || !newest) return null;
  const { revisions, organisation, partner, asn, ...rest } = application;
  const chosen = revisions.find((each) => each.number === (number ?? newest.number));
  if (!chosen) return null;
  return {
    ...rest,
    state: visibleState(rest.state),
    /** Whether the partner prepares a change of what is in force. */
    amending: rest.state === "draft",
    asn: Number(asn),
    organisation: organisation.name,
    listed: partner && { slug: partner.slug, revision: partner.revision?.number ?? null },
    newest: newest.number,
    revisions: revisions.map(({ verdict, submittedBy, decisions: [decision], ...revision }) => ({
      ...revision,
      verdict: verdictOf(verdict),
      submittedBy: submittedBy.name,
      decision: decision ? { ...decision, decidedBy: decision.decidedBy.name } : null,
    })),
    revision: { id: chosen.id, number: chosen.number, ...(await contentOf(db, chosen.id)) },
  };
}

/**
 * The revision that the state is about: the newest, or the one in force while no change of it is with
 * the reviewers. A change that was taken back again is then newer than it, and only a part of the past.
 */
function currentRevision<Numbered extends { number: number }>(application: {
  state: ApplicationState;
  partner: { revision: { number: number } | null } | null;
  revisions: readonly Numbered[];
}): Numbered | undefined {
  const { state, partner, revisions } = application;
  const inForce = visibleState(state) === "approved" ? partner?.revision?.number : undefined;
  return revisions.find(({ number }) => number === inForce) ?? revisions[0];
}

export type ReviewApplication = NonNullable<Awaited<ReturnType<typeof reviewApplication>>>;

async function contentOf(db: Db, revisionId: string) {
  const { document, evidence, report, policyVersion, hash } = await db.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { document: true, evidence: true, report: true, policyVersion: true, hash: true },
  });
  return {
    document: documentOf(document),
    evidence: evidenceOf(evidence),
    report: reportOf(report),
    policyVersion,
    hash,
  };
}

/** Other organisations whose submitted applications name the same ASN; drafts stay unseen. */
export async function otherApplicants(db: Db, application: { id: string; asn: number }) {
  const rows = await db.application.findMany({
    where: {
      asn: BigInt(application.asn),
      id: { not: application.id },
      ...visibleToReviewers(),
    },
    orderBy: { submittedAt: "desc" },
    take: 10,
    select: { id: true, state: true, organisation: { select: { name: true } } },
  });
  return rows.map(({ id, state, organisation }) => ({
    id,
    state: visibleState(state),
    organisation: organisation.name,
  }));
}

/** Deeds of the history that reviewers see; what a partner does to a draft is not among them. */
const historyActions = [
  "application.submitted",
  "application.withdrawn",
  "application.review-started",
  "application.assigned",
  "application.unassigned",
  "application.checked",
  "application.waived",
  "application.waiver-proposed",
  "application.waiver-confirmed",
  "application.waiver-withdrawn",
  "application.approved",
  "application.declined",
  "application.changes-requested",
  "application.answered",
  "application.replied",
] as const satisfies readonly AuditAction[];
type HistoryAction = (typeof historyActions)[number];

/** Most events a history shows. */
export const historyLength = 100;

/** What happened to an application since it was first submitted, newest first. */
export async function reviewHistory(db: Db, applicationId: string) {
  const events = await db.auditEvent.findMany({
    where: {
      objectType: "application",
      objectId: applicationId,
      action: { in: [...historyActions] },
    },
    orderBy: { seq: "desc" },
    take: historyLength,
    select: { id: true, at: true, action: true, actorName: true, after: true },
  });
  return events.map(({ action, after, ...event }) => ({
    ...event,
    action: action as HistoryAction,
    revision: revisionIn(after),
    assignee: assigneeIn(after),
    rule: ruleIn(after),
  }));
}

/** The number of the revision that an event speaks of, or null. */
function revisionIn(after: Prisma.JsonValue): number | null {
  const revision = after !== null && typeof after === "object" && "revision" in after;
  return revision && typeof after.revision === "number" ? after.revision : null;
}

/** The name of whom an event gave the application to, or null. */
function assigneeIn(after: Prisma.JsonValue): string | null {
  const assignee = after !== null && typeof after === "object" && "assignee" in after;
  return assignee && typeof after.assignee === "string" ? after.assignee : null;
}

/** The id of the rule that an event is about, or null. */
function ruleIn(after: Prisma.JsonValue): string | null {
  const rule = after !== null && typeof after === "object" && "rule" in after;
  return rule && typeof after.rule === "string" ? after.rule : null;
}

export type HistoryEvent = Awaited<ReturnType<typeof reviewHistory>>[number];
