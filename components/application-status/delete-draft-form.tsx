"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/button";
import { formatAsn } from "@/lib/core/network/asn";
import { routes } from "@/lib/platform/routes/routes";
import type { DeleteDraftAction } from "./draft-settings-state";

/** Deletes a draft that was never submitted, after saying what goes with it. */
export function DeleteDraftForm({
  applicationId,
  version,
  asn,
  action,
}: {
  applicationId: string;
  /** Of the draft on the page. */
  version: number;
  asn: number;
  action: DeleteDraftAction;
}) {
  const t = useTranslations("applications.settings.delete");
  const [state, submit] = useActionState(action, { problem: null });
  return (
    <form action={submit} className="max-w-prose space-y-4">
      <div>
        <FormMessage kind="danger" message={state.problem} />
        <p>{t("what", { asn: formatAsn(asn) })}</p>
      </div>
      <input type="hidden" name="application" value={applicationId} />
      <input type="hidden" name="version" value={version} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton variant="danger">{t("confirm", { asn: formatAsn(asn) })}</SubmitButton>
        <LinkButton href={routes.applicationExport(applicationId)} prefetch={false} download>
          {t("export")}
        </LinkButton>
      </div>
    </form>
  );
}
