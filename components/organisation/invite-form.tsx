"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { RadioGroupField } from "@/components/forms/choice-fields";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-fields";
import { memberRoles } from "@/lib/accounts/actor/actor";
import type { InviteState } from "./invite-state";

/** Invites an address to the organisation. */
export function InviteForm({
  organisationId,
  action,
}: {
  organisationId: string;
  action: (before: InviteState, form: FormData) => Promise<InviteState>;
}) {
  const t = useTranslations("organisations");
  const [{ email, role, problem, sentTo }, submit] = useActionState(action, {
    email: "",
    role: "editor",
    problem: null,
    sentTo: null,
  });
  return (
    <form action={submit} noValidate className="max-w-xl space-y-5">
      <FormMessage message={sentTo && t("invite.sent", { email: sentTo })} />
      <input type="hidden" name="organisation" value={organisationId} />
      <TextField
        key={`${email} ${problem}`}
        type="email"
        name="email"
        label={t("invite.email")}
        hint={t("invite.emailHint")}
        defaultValue={email}
        error={problem && t(`invite.problems.${problem}`)}
        autoComplete="off"
        required
        autoFocus={problem !== null}
      />
      <RadioGroupField
        key={role}
        name="role"
        label={t("role")}
        defaultValue={role}
        choices={memberRoles.map((each) => ({
          value: each,
          label: t(`roles.${each}`),
          hint: t(`roleHints.${each}`),
        }))}
      />
      <SubmitButton>{t("invite.send")}</SubmitButton>
    </form>
  );
}
