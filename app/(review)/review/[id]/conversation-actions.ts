"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import type { AnswerState } from "@/components/conversation/answer-state";
import { answerErrors, draftErrors } from "@/components/conversation/conversation-errors";
import { type DraftState, emptyBox } from "@/components/conversation/draft-state";
import { action } from "@/lib/accounts/permissions/action";
import { applicationSubject } from "@/lib/partnership/review/application/queries";
import { readAnswerForm, replyToComment } from "@/lib/partnership/review/conversation/answer";
import { readDraftForm } from "@/lib/partnership/review/conversation/draft-input";
import { editDraft } from "@/lib/partnership/review/conversation/edit-draft";
import { resolveComment } from "@/lib/partnership/review/conversation/resolve";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

const subjectOf = (_state: unknown, form: FormData) =>
  applicationSubject(db(), String(form.get("application") ?? ""));

const doneOf = {
  save: "saved",
  add: "added",
  ready: "added",
  remove: "removed",
  send: "sent",
} as const;

/** Keeps a reviewer's draft, adds to it, or sends it all. */
export const editDraftForm = action(
  { permission: "review.comment", subjectOf },
  async (actor, before: DraftState, form: FormData): Promise<DraftState> => {
    const input = readDraftForm(form);
    if (!input) return before;
    const outcome = await editDraft(db(), actor, input);
    revalidatePath(routes.reviewApplication(input.applicationId));
    const round = before.round + 1;
    const { step, added, bodies } = input;
    if (outcome.ok) {
      const done = step.kind === "add" && added.internal ? "noted" : doneOf[step.kind];
      const took = step.kind === "add" || step.kind === "send";
      return { errors: [], bodies: {}, added: took ? emptyBox : added, done, round };
    }
    const t = await getTranslations("conversation");
    return {
      errors: draftErrors(outcome, t),
      bodies,
      added: outcome.boxKept ? emptyBox : added,
      done: null,
      round,
    };
  },
);

/** Replies to a comment. */
export const replyForm = action(
  { permission: "review.comment", subjectOf },
  async (actor, before: AnswerState, form: FormData): Promise<AnswerState> => {
    const input = readAnswerForm(form);
    const outcome = await replyToComment(db(), actor, input);
    revalidatePath(routes.reviewApplication(input.applicationId));
    const round = before.round + 1;
    if (outcome.ok) return { errors: [], body: "", done: true, round };
    const t = await getTranslations("conversation");
    return {
      errors: answerErrors(outcome, input, t),
      body: input.body,
      done: false,
      round,
    };
  },
);

/** Marks a comment as resolved, or opens it again; the page shows what it is then. */
export const resolveForm = action(
  {
    permission: "review.comment",
    subjectOf: (form: FormData) => subjectOf(null, form),
  },
  async (actor, form: FormData): Promise<void> => {
    const applicationId = String(form.get("application"));
    const commentId = String(form.get("comment"));
    const resolved = form.get("resolved") === "true";
    await resolveComment(db(), actor, { applicationId, commentId, resolved });
    revalidatePath(routes.reviewApplication(applicationId));
  },
);
