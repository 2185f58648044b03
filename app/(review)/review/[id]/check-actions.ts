"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { CheckAgainState } from "@/components/review/checks/check-again-form";
import { action } from "@/lib/accounts/permissions/action";
import { applicationSubject } from "@/lib/partnership/review/application/queries";
import { checkAgain } from "@/lib/partnership/review/checks/check-again";
import { formText } from "@/lib/partnership/review/decisions/form-text";
import { db } from "@/lib/platform/db/client";
import { databaseClock } from "@/lib/platform/db/clock";
import { env } from "@/lib/platform/env/env";
import { routes } from "@/lib/platform/routes/routes";

export const askForCheck = action(
  {
    permission: "review.check",
    subjectOf: (_before: CheckAgainState, form: FormData) =>
      applicationSubject(db(), formText(form, "application")),
  },
  async (actor, _before: CheckAgainState, form: FormData): Promise<CheckAgainState> => {
    const applicationId = formText(form, "application");
    const asked = { applicationId, revision: Number(formText(form, "revision")) };
    const now = await databaseClock(db())();
    const { peeringDbUrl } = env();
    const outcome = await checkAgain(db(), actor, asked, { peeringDbUrl, now });
    if (outcome.ok) redirect(routes.reviewApplication(applicationId));
    const t = await getTranslations("checks.refusal");
    if (outcome.code === "resubmitted") {
      return { refused: t("resubmitted", { seen: outcome.seen, newest: outcome.newest }) };
    }
    return { refused: t(outcome.code) };
  },
);
