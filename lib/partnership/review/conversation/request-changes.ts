import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { dueAfter } from "@/lib/partnership/applications/lifecycle/due";
import type { LockedApplication } from "@/lib/partnership/applications/lifecycle/lock-for-review";
import { canDo, transitions } from "@/lib/partnership/applications/lifecycle/states";
import { makeTransition } from "@/lib/partnership/applications/lifecycle/transition";
import { type MovedOn, movedOnSince } from "@/lib/partnership/review/decisions/moved-on";
import type { Db } from "@/lib/platform/db/client";
import { notifyChangesRequested } from "./notifications";

export type RequestRefusal =
  | MovedOn
  /** A colleague asked first; the partner mends already. */
  | { code: "already-requested"; by: string }
  | { code: "nothing-to-send" };

type Request = {
  actor: SignedInActor;
  input: { applicationId: string };
  application: LockedApplication;
  /** The number of the revision on the screen. */
  revision: number;
  now: Date;
};

/**
 * Sends all comments of the reviewer's draft at once and hands the application back to the partner.
 * Refused when the partner or a colleague was quicker; the draft then stays as it is. Give it the
 * transaction that locks the application.
 */
export async function requestChanges(
  tx: Db,
  { actor, input, application, revision, now }: Request,
): Promise<{ ok: true } | ({ ok: false } & RequestRefusal)> {
  const { applicationId } = input;
  const { state, newest, organisationId } = application;
  if (state === "changes_requested" && newest?.number === revision) {
    return { ok: false, code: "already-requested", by: await whoAsked(tx, newest.id) };
  }
  const movedOn = movedOnSince(application, revision);
  if (movedOn) return { ok: false, ...movedOn };
  if (!newest || !canDo("requestChanges", state)) return { ok: false, code: "not-open" };

  const { count: comments } = await tx.reviewComment.updateMany({
    where: { applicationId, authorId: actor.userId, state: "draft" },
    data: { state: "sent", sentAt: now },
  });
  if (comments === 0) return { ok: false, code: "nothing-to-send" };
  const { name: partner, asn } = newest.partner;
  const told = { id: applicationId, organisationId, partner, asn, revision };
  await makeTransition(tx, {
    applicationId,
    actor,
    transition: "requestChanges",
    from: state,
    columns: { dueAt: dueAfter(transitions.requestChanges.to, now) },
    notify: () => notifyChangesRequested(tx, told, now),
    after: { revision, comments },
  });
  return { ok: true };
}

/** Who sent the newest comments on a revision. */
async function whoAsked(tx: Db, revisionId: string): Promise<string> {
  const sent = await tx.reviewComment.findFirst({
    where: { revisionId, state: "sent", internal: false, fromPartner: false, parentId: null },
    orderBy: { sentAt: "desc" },
    select: { author: { select: { name: true } } },
  });
  return sent?.author.name ?? "";
}
