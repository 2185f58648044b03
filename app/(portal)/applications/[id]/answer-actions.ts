"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import type { AnswerState } from "@/components/conversation/answer-state";
import { answerErrors } from "@/components/conversation/conversation-errors";
import { action } from "@/lib/accounts/permissions/action";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { answerComment, readAnswerForm } from "@/lib/partnership/review/conversation/answer";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/** Answers what a reviewer asks; the application stays in its state. */
export const answerForm = action(
  {
    permission: "application.edit",
    subjectOf: (_state: AnswerState, form: FormData) =>
      owningOrganisation(db(), String(form.get("application"))),
  },
  async (actor, before: AnswerState, form: FormData): Promise<AnswerState> => {
    const input = readAnswerForm(form);
    const outcome = await answerComment(db(), actor, input);
    revalidatePath(routes.application(input.applicationId), "layout");
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
