import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { type Conflict, conflictOf } from "@/lib/accounts/actor/conflict-of-interest";
import { may } from "@/lib/accounts/permissions/permissions";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { lockForReview } from "@/lib/partnership/applications/lifecycle/lock-for-review";
import { canDo } from "@/lib/partnership/applications/lifecycle/states";
import { frozenDocument } from "@/lib/partnership/applications/revision/frozen-parts";
import { placeToTake } from "@/lib/partnership/partners/place-to-take";
import { formText } from "@/lib/partnership/review/decisions/form-text";
import {
  judgeDecisionReason,
  type ReasonProblem,
} from "@/lib/partnership/review/decisions/judge-decision";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";

/** A listed partner looks like the same company, and nobody has said whether it is. */
export type PlaceOpen = { ok: false; code: "place-open"; name: string };

/** What a reviewer answers about the place that an approval would take. */
export type PlaceInput = {
  applicationId: string;
  /** The listed partner that was on the screen. */
  partnerId: string;
  /** Null while neither was chosen. */
  same: boolean | null;
  reason: string;
};

export type PlaceRefusal =
  | { code: "not-found" | "not-open" | "unanswered" }
  | { code: "may-not"; conflict: Conflict | null }
  /** Another partner of the list, or none any more, would be replaced. */
  | { code: "place-changed" }
  /** An ASN is listed once: two companies can't both have it. */
  | { code: "one-asn" }
  | ReasonProblem;

/** Reads the form. */
export function readPlaceForm(form: FormData): PlaceInput {
  const answer = formText(form, "same");
  return {
    applicationId: formText(form, "application"),
    partnerId: formText(form, "partner"),
    same: answer === "yes" || answer === "no" ? answer === "yes" : null,
    reason: formText(form, "reason"),
  };
}

/** What was answered about a listed partner; null while nothing was. */
export function placeAnswerOf(
  db: Db,
  { applicationId, partnerId }: { applicationId: string; partnerId: string },
) {
  return db.placeAnswer.findUnique({
    where: { applicationId_partnerId: { applicationId, partnerId } },
    select: { same: true, reason: true, answeredAt: true, answeredBy: { select: { name: true } } },
  });
}

/** The place an approval would take and what was answered about it; null where there is none. */
export async function placeQuestion(
  db: Db,
  application: { id: string; revision: { document: ApplicationDocument } },
  now: Date,
) {
  const { id: applicationId, revision } = application;
  const place = await placeToTake(db, { applicationId, document: revision.document }, now);
  if (!place) return null;
  const { partnerId } = place;
  return { place, answer: await placeAnswerOf(db, { applicationId, partnerId }) };
}
export type PlaceQuestion = NonNullable<Awaited<ReturnType<typeof placeQuestion>>>;

/**
 * Writes down whether a listed partner is the same company as the one that applies, with a reason.
 * Answered again, the later answer counts. Null when it is done.
 */
export function answerPlace(
  client: PrismaClient,
  actor: SignedInActor,
  input: PlaceInput,
  now: Date,
): Promise<PlaceRefusal | null> {
  return client.$transaction(async (tx) => {
    const { applicationId, partnerId, same, reason } = input;
    const application = await lockForReview(tx, applicationId);
    if (!application?.newest) return { code: "not-found" };
    if (!may(actor, "review.decide", application)) {
      return { code: "may-not", conflict: conflictOf(actor, application) };
    }
    const { state, newest } = application;
    if (!canDo("approve", state)) return { code: "not-open" };
    const document = await frozenDocument(tx, newest.id);
    const place = await placeToTake(tx, { applicationId, document }, now);
    if (place?.partnerId !== partnerId) return { code: "place-changed" };
    if (same === null) return { code: "unanswered" };
    if (!same && place.by === "asn") return { code: "one-asn" };
    const unfit = judgeDecisionReason({ kind: "declined", reason });
    if (unfit) return unfit;
    const answer = { same, reason, answeredById: actor.userId, answeredAt: now };
    await tx.placeAnswer.upsert({
      where: { applicationId_partnerId: { applicationId, partnerId } },
      create: { applicationId, partnerId, ...answer },
      update: answer,
      select: { partnerId: true },
    });
    await recordAudit(tx, {
      actor,
      action: same ? "application.linked" : "application.kept-apart",
      objectType: "application",
      objectId: applicationId,
      after: { revision: newest.number, partner: partnerId, name: place.name, reason },
    });
    return null;
  });
}
