"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-fields";
import { formatAsn } from "@/lib/core/network/asn";
import type { CorrectAsnAction } from "./draft-settings-state";

/** Gives a draft that was never submitted another ASN. */
export function CorrectAsnForm({
  applicationId,
  version,
  asn,
  action,
}: {
  applicationId: string;
  /** Of the draft on the page. */
  version: number;
  asn: number;
  action: CorrectAsnAction;
}) {
  const t = useTranslations("applications");
  const [state, submit] = useActionState(action, { typed: formatAsn(asn), problem: null });
  return (
    <form action={submit} noValidate className="max-w-prose space-y-4">
      <p>{t("settings.asn.lead")}</p>
      <input type="hidden" name="application" value={applicationId} />
      <input type="hidden" name="version" value={version} />
      <TextField
        key={`${state.typed}:${state.problem}`}
        name="asn"
        label={t("settings.asn.label")}
        hint={t("new.asnHint")}
        defaultValue={state.typed}
        error={state.problem}
        autoComplete="off"
        spellCheck={false}
        className="max-w-72"
        required
        autoFocus={state.problem !== null}
      />
      <SubmitButton>{t("settings.asn.confirm")}</SubmitButton>
    </form>
  );
}
