import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { actorOfPerson } from "@/lib/accounts/actor/actor-of-person";
import { conflictOf } from "@/lib/accounts/actor/conflict-of-interest";
import { notify } from "@/lib/accounts/notifications/notify";
import { may } from "@/lib/accounts/permissions/permissions";
import { formatAsn } from "@/lib/core/network/asn";
import { setReviewColumns } from "@/lib/partnership/applications/lifecycle/review-columns";
import { visibleToReviewers } from "@/lib/partnership/applications/lifecycle/visible-to-reviewers";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { routes } from "@/lib/platform/routes/routes";
import type { AssignmentInput } from "./assignment-input";

export type AssignmentRefusal =
  | { code: "not-found" }
  /** Who assigns is in conflict with the application. */
  | { code: "own" }
  /** It waits for nobody, so there is nothing to see to. */
  | { code: "not-open" }
  /** Somebody assigned it meanwhile, to this person or nobody. */
  | { code: "movedOn"; assignee: string | null }
  | { code: "no-reviewer" }
  /** The one chosen may not judge it. */
  | { code: "assignee-conflict"; name: string };

export type AssignmentOutcome =
  | { ok: true; assignee: string | null; partner: string }
  /** `partner` is the one that was refused; null where the application is not known to the reader. */
  | ({ ok: false; partner: string | null } & AssignmentRefusal);

/**
 * Gives an application to a reviewer, or back to nobody. Refused when it is no longer whose it was on
 * the screen, and for an assignee who may not decide on it. It starts nothing: no review, no clock.
 */
export function assign(
  client: PrismaClient,
  actor: SignedInActor,
  input: AssignmentInput,
  now = new Date(),
): Promise<AssignmentOutcome> {
  return client.$transaction((tx) => assignWithin(tx, actor, input, now));
}

async function assignWithin(
  tx: Db,
  actor: SignedInActor,
  { applicationId, assigneeId, seen }: AssignmentInput,
  now: Date,
): Promise<AssignmentOutcome> {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "Application" WHERE "id" = ${applicationId} FOR UPDATE`;
  const application = await readAssigned(tx, applicationId);
  if (!application) return { ok: false, code: "not-found", partner: null };
  const { assignee: before, partner, asn } = application;
  const refused = (refusal: AssignmentRefusal): AssignmentOutcome => ({
    ok: false,
    partner,
    ...refusal,
  });
  if (!may(actor, "review.assign", application)) return refused({ code: "own" });
  if (application.assigneeId === assigneeId) {
    return { ok: true, assignee: before?.name ?? null, partner };
  }
  if (application.assigneeId !== seen) {
    return refused({ code: "movedOn", assignee: before?.name ?? null });
  }
  if (!application.waits) return refused({ code: "not-open" });
  const chosen = assigneeId === null ? null : await reviewerHeld(tx, assigneeId, now);
  if (assigneeId !== null && !chosen) return refused({ code: "no-reviewer" });
  if (chosen && conflictOf(chosen, application) !== null) {
    return refused({ code: "assignee-conflict", name: chosen.name });
  }
  const columns = { assigneeId, assignedAt: now, assignedById: actor.userId };
  const written = await setReviewColumns(tx, applicationId, columns, seen);
  if (!written) throw new Error(`Application ${applicationId} changed while it was locked.`);
  if (chosen && chosen.userId !== actor.userId) {
    await notify(tx, {
      userIds: [chosen.userId],
      kind: "assigned",
      values: { partner, asn: formatAsn(asn), by: actor.name },
      href: routes.reviewApplication(applicationId),
      at: now,
    });
  }
  await recordAudit(tx, {
    actor,
    action: chosen ? "application.assigned" : "application.unassigned",
    objectType: "application",
    objectId: applicationId,
    before: { assigneeId: seen, assignee: before?.name ?? null },
    after: { assigneeId, assignee: chosen?.name ?? null },
  });
  return { ok: true, assignee: chosen?.name ?? null, partner };
}

async function readAssigned(tx: Db, id: string) {
  const row = await tx.application.findFirst({
    where: { id, ...visibleToReviewers() },
    select: {
      organisationId: true,
      lastEditedById: true,
      state: true,
      dueAt: true,
      asn: true,
      submittedName: true,
      assigneeId: true,
      assignee: { select: { name: true } },
    },
  });
  if (!row) return null;
  const { asn, submittedName, state, dueAt, ...rest } = row;
  const waits = dueAt !== null || state === "changes_requested";
  return { ...rest, asn: Number(asn), partner: submittedName ?? "", waits };
}

/** A reviewer, who stays one until the transaction ends; null for anybody else. */
async function reviewerHeld(tx: Db, userId: string, now: Date): Promise<SignedInActor | null> {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "User" WHERE "id" = ${userId} FOR SHARE`;
  const person = await actorOfPerson(tx, userId, now);
  return person?.staffRole ? person : null;
}
