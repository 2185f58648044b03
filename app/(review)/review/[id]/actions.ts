"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { DecisionState } from "@/components/review/decision/decision-state";
import { action } from "@/lib/accounts/permissions/action";
import { applicationSubject } from "@/lib/partnership/review/application/queries";
import { decide } from "@/lib/partnership/review/decisions/decide";
import { readDecisionForm } from "@/lib/partnership/review/decisions/decision-input";
import { startReview } from "@/lib/partnership/review/queue/start-review";
import { db } from "@/lib/platform/db/client";
import { databaseClock } from "@/lib/platform/db/clock";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";
import { refusalErrors } from "./refusal-errors";

const ownerOf = (form: FormData) => applicationSubject(db(), String(form.get("application") ?? ""));

export const decideOnRevision = action(
  {
    permission: "review.decide",
    subjectOf: (_before: DecisionState, form: FormData) => ownerOf(form),
  },
  async (actor, before: DecisionState, form: FormData): Promise<DecisionState> => {
    const input = readDecisionForm(form);
    if (!input) return before;
    const page = routes.reviewApplication(input.applicationId);
    const outcome = await decide(db(), actor, input, await databaseClock(db())());
    if (outcome.ok) redirect(page);
    // What it was refused by may be newer than what the page shows.
    revalidatePath(page);
    const [t, rules] = await Promise.all([
      getTranslations("review.refusal"),
      getTranslations("rules"),
    ]);
    const errors = refusalErrors(outcome, input, openWords(t), (rule) =>
      openWords(rules)(`${rule}.title`),
    );
    return { errors, reason: input.reason };
  },
);

export const takeForReview = action(
  { permission: "review.decide", subjectOf: ownerOf },
  async (actor, form: FormData): Promise<void> => {
    const application = String(form.get("application"));
    await startReview(db(), actor, application);
    redirect(routes.reviewApplication(application));
  },
);
