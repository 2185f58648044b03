"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-fields";

export type RenameState = {
  /** The name the change rests on. */
  before: string;
  typed: string;
  problem: string | null;
  done: boolean;
};

/** Renames the organisation. */
export function RenameForm({
  organisationId,
  name,
  action,
}: {
  organisationId: string;
  name: string;
  action: (before: RenameState, form: FormData) => Promise<RenameState>;
}) {
  const t = useTranslations("organisations.rename");
  const [state, submit] = useActionState(action, {
    before: name,
    typed: name,
    problem: null,
    done: false,
  });
  return (
    <form action={submit} noValidate className="max-w-xl space-y-4">
      <FormMessage message={state.done ? t("done", { name: state.before }) : null} />
      <input type="hidden" name="organisation" value={organisationId} />
      <input type="hidden" name="before" value={state.before} />
      <TextField
        key={`${state.typed}:${state.problem}`}
        name="name"
        label={t("label")}
        hint={t("hint")}
        defaultValue={state.typed}
        error={state.problem}
        autoComplete="organization"
        required
        autoFocus={state.problem !== null}
      />
      <SubmitButton>{t("save")}</SubmitButton>
    </form>
  );
}
