"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/text-fields";
import { waiverReasonLength } from "@/lib/partnership/review/waivers/waiver-input";
import { untouchedWaiver, type WaiverAction } from "./waiver-state";

type About = {
  application: string;
  waiver: string;
  /** The rule's title. */
  rule: string;
  action: WaiverAction;
};

/** Names the waiver a form is about. */
function WaiverFields({ application, waiver }: Pick<About, "application" | "waiver">) {
  return (
    <>
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="waiver" value={waiver} />
    </>
  );
}

/** Puts a proposed waiver in force, as the second reviewer. */
export function ConfirmWaiverForm({ application, waiver, rule, action }: About) {
  const t = useTranslations("waivers.confirm");
  const [state, submit] = useActionState(action, untouchedWaiver);
  return (
    <form action={submit} className="space-y-2">
      <WaiverFields application={application} waiver={waiver} />
      <ErrorSummary errors={state.errors} />
      <p>{t("hint")}</p>
      <SubmitButton aria-label={t("label", { rule })}>{t("submit")}</SubmitButton>
    </form>
  );
}

/** Takes a waiver back, with the reason. */
export function WithdrawWaiverForm({ application, waiver, rule, action }: About) {
  const t = useTranslations("waivers.withdraw");
  const [state, submit] = useActionState(action, untouchedWaiver);
  return (
    <form action={submit} noValidate className="space-y-3 py-2">
      <WaiverFields application={application} waiver={waiver} />
      <ErrorSummary errors={state.errors} />
      <p>{t("consequence")}</p>
      <TextareaField
        id={`withdraw-${waiver}`}
        name="reason"
        label={t("reason")}
        hint={t("hint", waiverReasonLength)}
        error={state.errors.find((error) => error.name === "reason")?.message}
        defaultValue={state.values.reason}
        rows={2}
        required
      />
      <SubmitButton variant="danger" aria-label={t("label", { rule })}>
        {t("submit")}
      </SubmitButton>
    </form>
  );
}
