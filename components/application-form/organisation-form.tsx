"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-fields";

export type OrganisationState = { name: string; error: "missing" | "tooLong" | "hidden" | null };

/** Asks for an organisation's name. */
export function OrganisationForm({
  create,
}: {
  create: (state: OrganisationState, form: FormData) => Promise<OrganisationState>;
}) {
  const t = useTranslations("applications.organisation");
  const [state, send] = useActionState(create, { name: "", error: null });
  return (
    <form action={send} noValidate className="max-w-xl space-y-5">
      <TextField
        key={state.name}
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        defaultValue={state.name}
        error={state.error && t(`errors.${state.error}`)}
        autoComplete="organization"
        required
        autoFocus={state.error !== null}
      />
      <SubmitButton>{t("create")}</SubmitButton>
    </form>
  );
}
