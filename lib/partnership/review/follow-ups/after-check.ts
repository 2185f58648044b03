import type { Report } from "@/lib/core/requirements/report";
import { lastCheckColumns } from "@/lib/partnership/applications/document/list-columns";
import { setReviewColumns } from "@/lib/partnership/applications/lifecycle/review-columns";
import { nextParty } from "@/lib/partnership/applications/lifecycle/states";
import { visibleState } from "@/lib/partnership/applications/lifecycle/visible-to-reviewers";
import type { NewestResult } from "@/lib/partnership/review/checks/newest-policy";
import { waiversOf } from "@/lib/partnership/review/waivers/in-force";
import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { endFollowUp, type FollowUpEntry } from "./end-follow-up";
import { causeOf, inForceStanding, type WaivedReportInForce } from "./falling-short";
import { itemsOf, rulesOf } from "./follow-up";
import { openFollowUp } from "./open-follow-up";
import { outcomeOf } from "./outcome";

export type Checked = {
  applicationId: string;
  revisionId: string;
  /** By the policy version that counts for the revision. */
  report: Report;
  /** What the newest version finds beside it; null where that is the same. */
  newest: NewestResult | null;
  now: Date;
};

/**
 * What a new judgement of a revision means where that one is in force: whatever newly falls short
 * opens a follow-up or joins the open one, and people are told; one whose rules are all in order again
 * closes by itself. It never delists. The transaction has locked the application; the entry returned is for
 * the audit trail, last.
 */
export async function afterCheck(tx: Db, checked: Checked): Promise<FollowUpEntry | null> {
  const { applicationId, revisionId, report, newest, now } = checked;
  const partner = await tx.partner.findUnique({
    where: { applicationId },
    select: {
      id: true,
      revisionId: true,
      name: true,
      asn: true,
      recheck: true,
      application: { select: { state: true } },
    },
  });
  if (!partner?.application || partner.revisionId !== revisionId) return null;
  const waivers = await waiversOf(tx, applicationId);
  const stands = inForceStanding(report, waivers, now);
  const { recheck } = partner;
  const before = recheck?.revisionId === revisionId ? recheck.fallsShortOf : [];
  const fresh = stands.short
    .filter(({ rule }) => !before.includes(rule))
    .map((each) => ({ ...each, cause: causeOf(each, waivers, now), since: now.toISOString() }));
  const fallsShortOf = report.results
    .map(({ rule }) => rule)
    .filter((rule) => isShort(stands, rule) || (before.includes(rule) && !stands.isSettled(rule)));
  const known = { revisionId, outcome: outcomeOf(report, stands), fallsShortOf };
  const beside = newest ?? Prisma.DbNull;
  await tx.partnerRecheck.upsert({
    where: { partnerId: partner.id },
    create: { partnerId: partner.id, at: now, ...known, newest: beside },
    update: { at: now, ...known, newest: beside },
    select: { run: true },
  });
  // A change that was handed in shows its own verdict in the lists.
  if (visibleState(partner.application.state) === "approved") {
    await setReviewColumns(tx, applicationId, lastCheckColumns(report));
  }
  if (fresh.length === 0) return settleIfDone(tx, checked, stands);
  const { name, asn } = partner;
  return openFollowUp(tx, {
    applicationId,
    partner: { name, asn: Number(asn) },
    fresh,
    count: fallsShortOf.length,
    now,
  });
}

const isShort = ({ short }: WaivedReportInForce, wanted: string) =>
  short.some(({ rule }) => rule === wanted);

/** Closes the open follow-up when nothing of it is left to settle. */
async function settleIfDone(
  tx: Db,
  { applicationId, now }: Checked,
  { isSettled }: WaivedReportInForce,
): Promise<FollowUpEntry | null> {
  const earlier = await tx.followUp.findUnique({
    where: { openFor: applicationId },
    select: { items: true },
  });
  if (!earlier || !rulesOf(itemsOf(earlier.items)).every(isSettled)) return null;
  const ended = await endFollowUp(tx, { applicationId, end: "settled", now });
  await nothingElseDue(tx, applicationId);
  return ended;
}

/** Takes an application off the reviewers' hands, unless a submission waits there. */
export async function nothingElseDue(tx: Db, applicationId: string): Promise<void> {
  const { state } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { state: true },
  });
  if (nextParty(state) === "reviewer") return;
  await setReviewColumns(tx, applicationId, { dueAt: null });
}
