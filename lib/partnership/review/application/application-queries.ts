import { visibleState } from "@/lib/partnership/applications/lifecycle/visible-to-reviewers";
import {
  frozenContent,
  frozenDocument,
} from "@/lib/partnership/applications/revision/frozen-parts";
import { visibleInSql } from "@/lib/partnership/review/queue/visible-in-sql";
import type { AuditAction } from "@/lib/platform/audit/actions";
import type { Db } from "@/lib/platform/db/client";
import { wordOf } from "@/lib/platform/db/enum-words";
import type { ApplicationState, Prisma } from "@/lib/platform/db/generated/client";
import { applicationOverview } from "./application-overview";

/**
 * An application as its reviewers may see it: what was submitted, never what is being edited.
 * Null when there is none or nothing was submitted. `number` picks a revision, the current one without.
 */
export async function reviewApplication(db: Db, id: string, number?: number) {
  const application = await reviewedRevision(db, id, number);
  if (!application) return null;
  const { revision } = application;
  return {
    ...application,
    revision: { ...revision, ...(await frozenContent(db, revision.id)) },
  };
}

/** The same with what the revision declares, and nothing else of it. */
export async function reviewDeclaration(db: Db, id: string, number?: number) {
  const application = await reviewedRevision(db, id, number);
  if (!application) return null;
  const { revision } = application;
  const document = await frozenDocument(db, revision.id);
  return { ...application, revision: { ...revision, document } };
}
export type ReviewDeclaration = NonNullable<Awaited<ReturnType<typeof reviewDeclaration>>>;

async function reviewedRevision(db: Db, id: string, number?: number) {
  const application = await applicationOverview(db, id);
  const newest = application && currentRevision(application);
  if (!application || !newest) return null;
  const { revisions, state, revokedAt, ...rest } = application;
  const chosen = revisions.find((each) => each.number === (number ?? newest.number));
  if (!chosen) return null;
  return {
    ...rest,
    state: visibleState(state),
    /** Whether it was declined by a revocation of what was in force. */
    revoked: state === "declined" && revokedAt !== null,
    /** Whether the partner prepares a change of what is in force. */
    amending: state === "draft",
    newest: newest.number,
    revisions: revisions.map(({ verdict, ...revision }) => ({
      ...revision,
      verdict: wordOf(verdict),
    })),
    revision: { id: chosen.id, number: chosen.number },
  };
}

/**
 * The revision that the state is about: the newest, or the one in force while no change of it is with
 * the reviewers. A change that was taken back again is then newer than it, and only a part of the past.
 */
function currentRevision<Numbered extends { number: number }>(application: {
  state: ApplicationState;
  listed: { revision: number | null } | null;
  revisions: readonly Numbered[];
}): Numbered | undefined {
  const { state, listed, revisions } = application;
  const inForce = visibleState(state) === "approved" ? listed?.revision : null;
  return revisions.find(({ number }) => number === inForce) ?? revisions[0];
}

export type ReviewApplication = NonNullable<Awaited<ReturnType<typeof reviewApplication>>>;

/** Other organisations whose submitted applications name the same ASN; drafts stay unseen. */
export async function otherApplicants(db: Db, application: { id: string; asn: number }) {
  const rows = await db.$queryRaw<{ id: string; state: ApplicationState; organisation: string }[]>`
    SELECT a."id", replace(a."state"::text, '-', '_') AS "state", o."name" AS "organisation"
      FROM "Application" a JOIN "Organisation" o ON o."id" = a."organisationId"
     WHERE a."asn" = ${application.asn} AND a."id" <> ${application.id} AND ${visibleInSql()}
     ORDER BY a."submittedAt" DESC LIMIT 10`;
  return rows.map(({ state, ...row }) => ({ ...row, state: visibleState(state) }));
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
  "application.review-reopened",
  "application.linked",
  "application.kept-apart",
  "application.revocation-proposed",
  "application.revocation-withdrawn",
  "application.revoked",
  "application.amendment-started",
  "application.amendment-withdrawn",
  "application.amendment-discarded",
  "application.left",
  "application.follow-up-opened",
  "application.follow-up-added-to",
  "application.follow-up-closed",
  "application.follow-up-settled",
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
    select: { id: true, at: true, action: true, actorName: true, before: true, after: true },
  });
  return events.map(({ action, before, after, ...event }) => ({
    ...event,
    action: action as HistoryAction,
    revision: numberIn(after, "revision"),
    /** The number of the decision that it was; those from before records were kept have none. */
    decision: numberIn(after, "decision"),
    assignee: assigneeIn(after),
    rule: ruleIn(after),
    rules: rulesIn(after) ?? rulesIn(before) ?? [],
    /** Of what is told nowhere else on the page. */
    reason: reasonsTold.includes(action) ? reasonIn(after) : null,
  }));
}

/** The number of the revision or the decision that an event speaks of, or null. */
function numberIn(after: Prisma.JsonValue, name: "revision" | "decision"): number | null {
  if (after === null || typeof after !== "object" || Array.isArray(after)) return null;
  const number = after[name];
  return typeof number === "number" ? number : null;
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

/** The ids of the rules that an event names, or null. */
function rulesIn(part: Prisma.JsonValue): string[] | null {
  if (part === null || typeof part !== "object" || !("rules" in part)) return null;
  const { rules } = part;
  return Array.isArray(rules) ? rules.filter((each) => typeof each === "string") : null;
}

const reasonsTold: readonly string[] = [
  "application.review-reopened",
  "application.follow-up-closed",
  "application.linked",
  "application.kept-apart",
  "application.revocation-proposed",
];

/** The reason that an event gives, or null. */
function reasonIn(after: Prisma.JsonValue): string | null {
  const reason = after !== null && typeof after === "object" && "reason" in after;
  return reason && typeof after.reason === "string" ? after.reason : null;
}

export type HistoryEvent = Awaited<ReturnType<typeof reviewHistory>>[number];
