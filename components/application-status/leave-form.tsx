"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-fields";
import { formatAsn } from "@/lib/core/network/asn";
import type { LeaveAction } from "./amendment-state";

/** Takes a partner out of the directory, once its ASN is typed. */
export function LeaveForm({
  applicationId,
  name,
  asn,
  action,
}: {
  applicationId: string;
  name: string;
  asn: number;
  action: LeaveAction;
}) {
  const t = useTranslations("followUps.leave");
  const [state, submit] = useActionState(action, { problem: null, typed: "" });
  const errors = state.problem === null ? [] : [{ name: "typed", message: state.problem }];
  return (
    <details className="no-print border-t border-line pt-3" open={state.problem !== null}>
      <summary className="link inline-flex min-h-11 items-center md:min-h-9">{t("open")}</summary>
      <form action={submit} noValidate className="mt-2 space-y-3">
        <ErrorSummary errors={errors} />
        <p>{t("what", { name })}</p>
        <input type="hidden" name="application" value={applicationId} />
        <TextField
          name="typed"
          label={t("label", { asn: formatAsn(asn) })}
          error={state.problem ?? undefined}
          defaultValue={state.typed}
          autoComplete="off"
          className="max-w-72"
          required
        />
        <SubmitButton variant="danger">{t("confirm", { name })}</SubmitButton>
      </form>
    </details>
  );
}
