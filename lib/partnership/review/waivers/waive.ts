import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { type Conflict, conflictOf } from "@/lib/accounts/actor/conflict-of-interest";
import { may } from "@/lib/accounts/permissions/permissions";
import { lockForReview } from "@/lib/partnership/applications/lifecycle/lock-for-review";
import { covers, failingFindings } from "@/lib/partnership/applications/revision/apply-waivers";
import { waiverState } from "@/lib/partnership/applications/revision/waiver";
import { presentReport } from "@/lib/partnership/review/checks/present-report";
import { notifySecondReviewers } from "@/lib/partnership/review/second-reviewer/notify";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { waiversOf } from "./in-force";
import { isWaivable } from "./is-waivable";
import {
  type EndProblem,
  judgeEnd,
  judgeReason,
  type ReasonProblem,
  type WaiverInput,
} from "./waiver-input";

export type WaiverRefusal =
  | { code: "not-found" }
  /** The reader may not judge this application; null when they are no reviewer any more. */
  | { code: "may-not"; conflict: Conflict | null }
  /** Nothing of it is up for review or in force. */
  | { code: "not-open" }
  | { code: "resubmitted"; seen: number; newest: number }
  /** It was judged again since the page was opened. */
  | { code: "checked-again" }
  /** Only rules that fail can be waived. */
  | { code: "not-failing"; rule: string }
  | { code: "already-waived"; by: string }
  | { code: "already-proposed"; by: string }
  | ReasonProblem
  | EndProblem;

export type WaiverOutcome<Refusal = WaiverRefusal> = { ok: true } | ({ ok: false } & Refusal);

const refused = (refusal: WaiverRefusal): WaiverOutcome => ({ ok: false, ...refusal });

/**
 * Waives a failing rule of the revision the reviewer read: a policy rule at once, a mandatory one as
 * a proposal that another reviewer has to confirm. Sent twice, it counts once.
 */
export function waive(
  client: PrismaClient,
  actor: SignedInActor,
  input: WaiverInput,
  now: Date,
): Promise<WaiverOutcome> {
  return client.$transaction((tx) => waiveWithin(tx, actor, input, now));
}

async function waiveWithin(tx: Db, actor: SignedInActor, input: WaiverInput, now: Date) {
  const { applicationId, rule, reason, endsOn } = input;
  const application = await lockForReview(tx, applicationId);
  if (!application?.newest) return refused({ code: "not-found" });
  if (!may(actor, "review.waive", application)) {
    return refused({ code: "may-not", conflict: conflictOf(actor, application) });
  }
  if (!isWaivable(application)) return refused({ code: "not-open" });
  const { newest } = application;
  if (newest.number !== input.revision) {
    return refused({ code: "resubmitted", seen: input.revision, newest: newest.number });
  }
  const { check, report } = await presentReport(tx, newest);
  if (check !== input.check) return refused({ code: "checked-again" });
  const result = report.results.find((each) => each.rule === rule);
  if (result?.status !== "fail" || result.level === "recommended") {
    return refused({ code: "not-failing", rule });
  }
  const mandatory = result.level === "mandatory";
  const problem = judgeReason(reason) ?? judgeEnd(endsOn, { mandatory, now });
  if (problem) return refused(problem);

  for (const earlier of await waiversOf(tx, applicationId)) {
    const state = waiverState(earlier, now);
    if (state === "withdrawn" || state === "ended" || !covers(earlier, result)) continue;
    const sentAgain =
      earlier.proposedById === actor.userId &&
      earlier.reason === reason &&
      (earlier.endsOn ?? "") === endsOn;
    if (sentAgain) return { ok: true as const };
    const code = state === "proposed" ? "already-proposed" : "already-waived";
    return refused({ code, by: earlier.proposedBy });
  }

  const { id } = await tx.waiver.create({
    data: {
      applicationId,
      revisionId: newest.id,
      ruleId: rule,
      level: result.level,
      findings: failingFindings(result),
      reason,
      endsOn: endsOn === "" ? null : new Date(endsOn),
      proposedById: actor.userId,
      proposedAt: now,
    },
    select: { id: true },
  });
  if (mandatory) {
    const { name: partner, asn } = newest.partner;
    const { organisationId } = application;
    const about = { applicationId, organisationId, partner, asn, at: now };
    await notifySecondReviewers(tx, actor, { what: "waiver", id, ...about });
  }
  await recordAudit(tx, {
    actor,
    action: mandatory ? "application.waiver-proposed" : "application.waived",
    objectType: "application",
    objectId: applicationId,
    after: { revision: newest.number, rule, waiver: id, reason, endsOn: endsOn || null },
  });
  return { ok: true as const };
}
