"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import type { DiscardAction } from "./amendment-state";

/** Drops a change, after saying what is lost with it. It names the version that is on the page. */
export function DiscardForm({
  applicationId,
  version,
  number,
  action,
}: {
  applicationId: string;
  version: number;
  /** The revision that stays in force. */
  number: number;
  action: DiscardAction;
}) {
  const t = useTranslations("followUps.discard");
  const [state, submit] = useActionState(action, { problem: null });
  return (
    <details className="no-print border-t border-line pt-3" open={state.problem !== null}>
      <summary className="link inline-flex min-h-11 items-center md:min-h-9">{t("open")}</summary>
      <form action={submit} className="mt-2 space-y-3">
        <FormMessage kind="danger" message={state.problem} />
        <p>{t("what", { number })}</p>
        <input type="hidden" name="application" value={applicationId} />
        <input type="hidden" name="version" value={version} />
        <SubmitButton variant="danger">{t("confirm", { number })}</SubmitButton>
      </form>
    </details>
  );
}
