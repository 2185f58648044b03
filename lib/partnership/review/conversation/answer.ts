import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { may } from "@/lib/accounts/permissions/permissions";
import { setReviewColumns } from "@/lib/partnership/applications/lifecycle/review-columns";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { type BodyProblem, bodyProblem, commentBody } from "./comment-body";
import { isVisible } from "./is-visible";
import { type LockedComment, lockComment } from "./lock-comment";
import { notifyAnswered, notifyReplied } from "./notifications";

export type AnswerInput = { applicationId: string; commentId: string; body: string };

export type AnswerRefusal = { code: "not-found" } | { code: "text"; problem: BodyProblem };
export type AnswerOutcome = { ok: true } | ({ ok: false } & AnswerRefusal);

const refused = (refusal: AnswerRefusal): AnswerOutcome => ({ ok: false, ...refusal });

/** Reads an answer form; what no browser sends by itself comes out as not found. */
export function readAnswerForm(form: FormData): AnswerInput {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    applicationId: text("application"),
    commentId: text("comment"),
    body: commentBody(text("body")),
  };
}

/**
 * Answers a comment for the organisation; the state of the application stays as it is. Comments that
 * are internal do not exist for a partner.
 */
export async function answerComment(
  client: PrismaClient,
  actor: SignedInActor,
  input: AnswerInput,
  now = new Date(),
): Promise<AnswerOutcome> {
  return client.$transaction(async (tx) => {
    const comment = await lockComment(tx, input.applicationId, input.commentId);
    const mayAnswer = comment && may(actor, "application.edit", comment.application.organisationId);
    if (!comment || comment.internal || !mayAnswer) return refused({ code: "not-found" });
    const problem = bodyProblem(input.body);
    if (problem) return refused({ code: "text", problem });
    if (await wasWritten(tx, actor, input)) return { ok: true };

    const id = await write(tx, { actor, input, comment, now, fromPartner: true });
    await setReviewColumns(tx, input.applicationId, { answeredAt: now });
    const told = { ...comment.application, revision: comment.newest.number };
    await notifyAnswered(tx, told, now);
    await recordAudit(tx, {
      actor,
      action: "application.answered",
      objectType: "application",
      objectId: input.applicationId,
      after: { comment: comment.id, answer: id, revision: comment.newest.number },
    });
    return { ok: true };
  });
}

/** Replies as a reviewer. A reply to an internal comment is internal; any other reaches the partner. */
export async function replyToComment(
  client: PrismaClient,
  actor: SignedInActor,
  input: AnswerInput,
  now = new Date(),
): Promise<AnswerOutcome> {
  return client.$transaction(async (tx) => {
    const comment = await lockComment(tx, input.applicationId, input.commentId);
    const mayReply = comment && may(actor, "review.comment", comment.application);
    if (!mayReply || !(await isVisible(tx, input.applicationId))) {
      return refused({ code: "not-found" });
    }
    const problem = bodyProblem(input.body);
    if (problem) return refused({ code: "text", problem });
    if (await wasWritten(tx, actor, input)) return { ok: true };

    const id = await write(tx, { actor, input, comment, now, fromPartner: false });
    const told = { ...comment.application, revision: comment.newest.number };
    if (!comment.internal) await notifyReplied(tx, told, now);
    await recordAudit(tx, {
      actor,
      action: comment.internal ? "application.noted" : "application.replied",
      objectType: "application",
      objectId: input.applicationId,
      after: { comment: comment.id, answer: id, revision: comment.newest.number },
    });
    return { ok: true };
  });
}

/** Whether this answer is the last one to its comment already: the form was sent twice. */
async function wasWritten(tx: Db, actor: SignedInActor, { commentId, body }: AnswerInput) {
  const last = await tx.reviewComment.findFirst({
    where: { parentId: commentId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { authorId: true, body: true },
  });
  return last?.authorId === actor.userId && last.body === body;
}

type Written = {
  actor: SignedInActor;
  input: AnswerInput;
  comment: LockedComment;
  now: Date;
  fromPartner: boolean;
};

async function write(tx: Db, { actor, input, comment, now, fromPartner }: Written) {
  const { id } = await tx.reviewComment.create({
    data: {
      applicationId: input.applicationId,
      revisionId: comment.newest.id,
      authorId: actor.userId,
      parentId: comment.id,
      about: comment.about,
      internal: comment.internal,
      fromPartner,
      body: input.body,
      state: "sent",
      createdAt: now,
      sentAt: now,
    },
    select: { id: true },
  });
  return id;
}
