"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, type SubmitEvent, startTransition, useActionState, useState } from "react";
import { anyDirty, flushAll } from "@/components/application-form/saving/open-savers";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FieldHref } from "@/components/report/finding-item";
import { ReportView } from "@/components/report/report-view";
import { Card } from "@/components/ui/card";
import type { Report } from "@/lib/core/requirements/report";
import type { ShownReport } from "@/lib/core/requirements/shown-report";
import type { FieldProblem } from "@/lib/partnership/applications/form/field-problem";
import { routes } from "@/lib/platform/routes/routes";
import { UnfinishedList } from "./unfinished-list";

/** What came of pressing the button, where the page has not moved on. */
export type SubmitState = { refusal: "unfinished" | "not-editable" | "unchanged" | null };
export type SubmitAction = (state: SubmitState, form: FormData) => Promise<SubmitState>;

/** The whole report, and the button that freezes the application and hands it in. */
export function SubmitSection({
  applicationId,
  report,
  problems,
  problemCount,
  addressOf,
  fieldHref,
  mayEdit,
  changes,
  submit,
}: {
  applicationId: string;
  report: Report | ShownReport;
  /** The first of them. */
  problems: readonly FieldProblem[];
  problemCount: number;
  addressOf: (pointer: string) => string;
  fieldHref: FieldHref;
  mayEdit: boolean;
  /** What a change of what is in force changes. */
  changes: ReactNode;
  submit: SubmitAction;
}) {
  const t = useTranslations("form.submit");
  const [state, send] = useActionState(submit, { refusal: null });
  const [unsent, setUnsent] = useState(false);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    if (!anyDirty(applicationId)) return;
    // What was typed last goes first, or it would be missing from the revision.
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void flushAll(applicationId).then((saved) => {
      setUnsent(!saved);
      if (saved) startTransition(() => send(form));
    });
  }
  const blocked = problems.length > 0 ? t("blocked") : mayEdit ? null : t("viewer");
  return (
    <div className="space-y-6">
      <UnfinishedList problems={problems} count={problemCount} addressOf={addressOf} />
      <FormMessage kind="danger" message={unsent ? t("unsent") : null} />
      <FormMessage
        kind="danger"
        message={
          state.refusal && (problems.length > 0 || state.refusal !== "unfinished")
            ? t(`refused.${state.refusal}`)
            : null
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card title={t("title")} id="submit" className="lg:sticky lg:top-4 lg:order-last">
          <div className="space-y-3">
            <p>{t(`consequence.${report.verdict}`)}</p>
            <p className="text-muted">{t("freezes")}</p>
            <form action={send} onSubmit={onSubmit} className="flex flex-wrap items-center gap-4">
              <input type="hidden" name="application" value={applicationId} />
              <SubmitButton unavailable={blocked} pendingLabel={t("sending")}>
                {t("send")}
              </SubmitButton>
              <Link href={routes.applicationImport(applicationId)} className="link">
                {t("import")}
              </Link>
              <a href={routes.applicationExport(applicationId)} className="link" download>
                {t("export")}
              </a>
            </form>
          </div>
        </Card>
        <div className="min-w-0 space-y-6">
          {changes}
          <ReportView
            report={report}
            fieldHref={fieldHref}
            findingsHref={(rule) => routes.applicationFindings(applicationId, rule)}
          />
        </div>
      </div>
    </div>
  );
}
