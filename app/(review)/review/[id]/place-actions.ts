"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type PlaceFormState, placeIds } from "@/components/review/decision/place-state";
import { action } from "@/lib/accounts/permissions/action";
import { applicationSubject } from "@/lib/partnership/review/application/queries";
import { reasonLength } from "@/lib/partnership/review/decisions/decision-input";
import { formText } from "@/lib/partnership/review/decisions/form-text";
import { answerPlace, readPlaceForm } from "@/lib/partnership/review/places/place-answer";
import { db } from "@/lib/platform/db/client";
import { databaseClock } from "@/lib/platform/db/clock";
import { routes } from "@/lib/platform/routes/routes";

/** Keeps whether the listed partner is the same company. */
export const answerPlaceForm = action(
  {
    permission: "review.decide",
    subjectOf: (_before: PlaceFormState, form: FormData) =>
      applicationSubject(db(), formText(form, "application")),
  },
  async (actor, _before: PlaceFormState, form: FormData): Promise<PlaceFormState> => {
    const input = readPlaceForm(form);
    const refusal = await answerPlace(db(), actor, input, await databaseClock(db())());
    if (!refusal) redirect(routes.reviewApplication(input.applicationId));
    const t = await getTranslations("review.place.refusal");
    const message = t(refusal.code, reasonLength);
    const name = fieldOf(refusal.code);
    const error = name ? { name, id: placeIds[name], message } : { name, message };
    return { errors: [error], same: formText(form, "same"), reason: input.reason };
  },
);

/** The field that mends a refusal; null when none does. */
function fieldOf(code: string): keyof typeof placeIds | null {
  if (code.startsWith("reason-")) return "reason";
  return code === "unanswered" || code === "one-asn" ? "same" : null;
}
