"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { WaiverFormState } from "@/components/review/waivers/waiver-state";
import { action } from "@/lib/accounts/permissions/action";
import { applicationSubject } from "@/lib/partnership/review/application/queries";
import { formText } from "@/lib/partnership/review/decisions/form-text";
import { confirmWaiver } from "@/lib/partnership/review/waivers/confirm-waiver";
import { waive } from "@/lib/partnership/review/waivers/waive";
import { readWaiverForm } from "@/lib/partnership/review/waivers/waiver-input";
import { withdrawWaiver } from "@/lib/partnership/review/waivers/withdraw-waiver";
import { db } from "@/lib/platform/db/client";
import { databaseClock } from "@/lib/platform/db/clock";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";
import { waiverError } from "./waiver-errors";

const guard = {
  permission: "review.waive",
  subjectOf: (_before: WaiverFormState, form: FormData) =>
    applicationSubject(db(), formText(form, "application")),
} as const;

const refOf = (form: FormData) => ({
  applicationId: formText(form, "application"),
  waiverId: formText(form, "waiver"),
});

export const waiveRule = action(
  guard,
  async (actor, before: WaiverFormState, form: FormData): Promise<WaiverFormState> => {
    const input = readWaiverForm(form);
    if (!input) return before;
    const { applicationId, rule, reason, endsOn } = input;
    const outcome = await waive(db(), actor, input, await databaseClock(db())());
    return answered(applicationId, outcome, { values: { rule, reason, endsOn } });
  },
);

export const confirmWaiverOf = action(
  guard,
  async (actor, before: WaiverFormState, form: FormData): Promise<WaiverFormState> => {
    const ref = refOf(form);
    const outcome = await confirmWaiver(db(), actor, ref, await databaseClock(db())());
    return answered(ref.applicationId, outcome, before);
  },
);

export const withdrawWaiverOf = action(
  guard,
  async (actor, before: WaiverFormState, form: FormData): Promise<WaiverFormState> => {
    const ref = refOf(form);
    const reason = formText(form, "reason");
    const input = { ...ref, reason };
    const outcome = await withdrawWaiver(db(), actor, input, await databaseClock(db())());
    const values = { ...before.values, reason };
    return answered(ref.applicationId, outcome, { values }, `withdraw-${ref.waiverId}`);
  },
);

/** Shows the page anew once it is done, else what was typed and why it was refused. */
async function answered(
  applicationId: string,
  outcome: { ok: true } | ({ ok: false } & Parameters<typeof waiverError>[0]),
  { values }: Pick<WaiverFormState, "values">,
  reasonId?: string,
): Promise<WaiverFormState> {
  const page = routes.reviewApplication(applicationId);
  if (outcome.ok) redirect(page);
  revalidatePath(page);
  const [t, rules] = await Promise.all([
    getTranslations("waivers.refusal"),
    getTranslations("rules"),
  ]);
  const titleOf = (rule: string) => openWords(rules)(`${rule}.title`);
  return { errors: [waiverError(outcome, openWords(t), titleOf, reasonId)], values };
}
