import Link from "next/link";
import { useTranslations } from "next-intl";
import { CoverageMap } from "@/components/map/coverage-map";
import { MapTable } from "@/components/map/map-table";
import { ReportView } from "@/components/report/report-view";
import type { FindingsHref } from "@/components/report/rule-result";
import { verdictStatus } from "@/components/report/verdict-status";
import { Alert } from "@/components/ui/alert";
import { Fold } from "@/components/ui/fold";
import { useMetroName } from "@/components/ui/metro-name";
import { StatusShape } from "@/components/ui/status-shape";
import type { Report } from "@/lib/core/requirements/report";
import { AdditionForm } from "./addition-form";
import { ChangeTable } from "./change-table";
import type { PlayedAddition } from "./played";

/** Findings of the resulting report that stand on the page. */
const findingsInAnswer = 20;

/**
 * "What if I added …": the report that would result from one more location or link, against the
 * report now. Works without scripts; nothing is saved.
 */
export function WhatIfPanel({
  declared,
  played,
  action,
  findingsHref,
  reportHref,
  onlyReport,
}: {
  /** Metros that are locations already. */
  declared: readonly string[];
  /** Null while nothing is picked. */
  played: PlayedAddition | null;
  /** The address of the page with nothing picked. */
  action: string;
  findingsHref: FindingsHref;
  /** Where the whole report is, when it is not here. */
  reportHref: string | null;
  /** The report instead of map and table. */
  onlyReport: boolean;
}) {
  return (
    <div className="space-y-5">
      <AdditionForm declared={declared} addition={played?.addition ?? null} action={action} />
      {played && (
        <Answer
          played={played}
          findingsHref={findingsHref}
          reportHref={reportHref}
          onlyReport={onlyReport}
        />
      )}
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

/** Less than half a km is not told: both numbers are the same then. */
function gainOf({ before, after }: { before: number; after: number }) {
  const km = Math.abs(before - after);
  const gain = km < 0.5 ? "none" : after < before ? "nearer" : "farther";
  return { km, gain };
}

function Answer({
  played: { addition, answer, coverage, meanKm },
  findingsHref,
  reportHref,
  onlyReport,
}: {
  played: PlayedAddition;
  findingsHref: FindingsHref;
  reportHref: string | null;
  onlyReport: boolean;
}) {
  const t = useTranslations("map.what-if");
  const metroName = useMetroName();
  if (!answer.ok) {
    return (
      <Alert kind="warning" live>
        {t(`problems.${answer.code}`, { metro: metroName(answer.metro) })}
      </Alert>
    );
  }
  const { before, report, changes } = answer;
  const { kind, metro } = addition;
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap gap-x-8 gap-y-1" role="status">
        <Verdict label={t("now")} report={before} />
        <Verdict label={t("then")} report={report} />
      </div>
      {meanKm && <p>{t("gain", { ...meanKm, ...gainOf(meanKm) })}</p>}
      <ChangeTable changes={changes} />
      {coverage && !onlyReport && (
        <>
          <CoverageMap
            coverage={coverage}
            name={t("map")}
            description={t("map-description", { kind, metro: metroName(metro) })}
          />
          <Fold summary={t("table")}>
            <MapTable coverage={coverage} caption={t("table")} />
          </Fold>
        </>
      )}
      {reportHref ? (
        <Link href={reportHref} prefetch={false} className="link inline-block min-h-6">
          {t("report")}
        </Link>
      ) : (
        <Fold summary={t("report")} open={onlyReport}>
          <ReportView report={report} findingsHref={findingsHref} inAll={findingsInAnswer} />
        </Fold>
      )}
    </div>
  );
}
