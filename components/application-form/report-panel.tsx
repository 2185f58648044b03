"use client";

import { useTranslations } from "next-intl";
import { countStatuses } from "@/components/report/attention-order";
import type { FieldHref } from "@/components/report/finding-item";
import { ReportSummary } from "@/components/report/report-summary";
import { verdictStatus } from "@/components/report/verdict-status";
import { StatusShape } from "@/components/ui/status-shape";
import type { Report } from "@/lib/core/requirements/report";
import type { ShownReport } from "@/lib/core/requirements/shown-report";

type Props = { report: Report | ShownReport; reportHref: string; fieldHref: FieldHref };

/** The report beside the form: a column where there is room, a bar that opens where there is not. */
export function ReportPanel({ report, reportHref, fieldHref }: Props) {
  const t = useTranslations("report");
  const counts = countStatuses(report);
  const summary = (
    <ReportSummary report={report} reportHref={reportHref} fieldHref={fieldHref} limit={8} />
  );
  return (
    <>
      {/* As tall as the form, so that what is inside stays in view all the way down. */}
      <div className="no-print hidden self-stretch lg:block">{summary}</div>
      <details className="no-print group fixed inset-x-0 bottom-0 z-20 border-t border-line-strong bg-surface shadow-lg lg:hidden">
        <summary className="flex min-h-14 items-center gap-3 px-4">
          <StatusShape status={verdictStatus[report.verdict]} className="size-6" />
          <span className="min-w-0 flex-1 font-semibold">{t(`verdict.${report.verdict}`)}</span>
          <span className="text-sm text-muted">
            {t("counts.fail", { count: counts.fail })},{" "}
            {t("counts.unknown", { count: counts.unknown })}
          </span>
        </summary>
        <div className="max-h-[70dvh] overflow-y-auto px-3 pb-3">{summary}</div>
      </details>
    </>
  );
}
