import { useTranslations } from "next-intl";
import { coverageOf } from "@/components/map/coverage";
import { CoverageMap } from "@/components/map/coverage-map";
import { MapTable } from "@/components/map/map-table";
import { ReportView } from "@/components/report/report-view";
import { verdictStatus } from "@/components/report/verdict-status";
import { Alert } from "@/components/ui/alert";
import { Fold } from "@/components/ui/fold";
import { StatusShape } from "@/components/ui/status-shape";
import type { EvaluationInput } from "@/lib/core/requirements/evaluate";
import type { Report } from "@/lib/core/requirements/report";
import type { Addition } from "@/lib/core/requirements/what-if/additions";
import { type WhatIf, whatIf } from "@/lib/core/requirements/what-if/what-if";
import { AdditionForm } from "./addition-form";
import { ChangeTable } from "./change-table";

/**
 * "What if I added …": the report that would result from one more location or link, against the
 * report now. Works without scripts; nothing is saved.
 */
export function WhatIfPanel({
  input,
  addition,
  action,
}: {
  input: EvaluationInput;
  addition: Addition | null;
  /** The address of the page with nothing picked. */
  action: string;
}) {
  const declared = (input.document.locations ?? []).map(({ metro }) => metro);
  return (
    <div className="space-y-5">
      <AdditionForm declared={declared} addition={addition} action={action} />
      {addition && <Answer answer={whatIf(input, [addition])} metro={addition.metro} />}
    </div>
  );
}

function Verdict({ label, report }: { label: string; report: Report }) {
  const t = useTranslations("report.verdict");
  return (
    <p className="flex items-center gap-2">
      <span className="text-muted">{label}</span>
      <StatusShape status={verdictStatus[report.verdict]} />
      <span className="font-semibold">{t(report.verdict)}</span>
    </p>
  );
}

function Answer({ answer, metro }: { answer: WhatIf; metro: string }) {
  const t = useTranslations("map.what-if");
  if (!answer.ok) {
    return (
      <Alert kind="warning" live>
        {t(`problems.${answer.code}`, { metro: answer.metro })}
      </Alert>
    );
  }
  const { document, before, report, changes } = answer;
  const found = coverageOf(document, report);
  const locations = found.locations.map((each) =>
    each.metro === metro && each.state === "ok" ? { ...each, state: "added" as const } : each,
  );
  const coverage = { ...found, locations };
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap gap-x-8 gap-y-1" role="status">
        <Verdict label={t("now")} report={before} />
        <Verdict label={t("then")} report={report} />
      </div>
      <ChangeTable changes={changes} />
      <CoverageMap
        coverage={coverage}
        name={t("map")}
        description={t("map-description", { metro })}
      />
      <Fold summary={t("table")}>
        <MapTable coverage={coverage} caption={t("table")} />
      </Fold>
      <Fold summary={t("report")}>
        <ReportView report={report} />
      </Fold>
    </div>
  );
}
