import type { ApplicationDocument } from "@/lib/core/requirements/document";
import type { Report, RuleStatus } from "@/lib/core/requirements/report";
import { nameOf } from "@/lib/platform/db/enum-words";

/** Columns that copy a part of the document, so that lists need not open it. */
export function listColumns(document: ApplicationDocument) {
  return { partnerName: document.partner.name, partnerType: document.partner.type };
}

/** Columns that copy a part of the newest revision's document, which the draft may leave behind. */
export function submittedColumns(document: ApplicationDocument) {
  return {
    submittedName: document.partner.name,
    submittedType: document.partner.type,
    submittedMetros: new Set(document.locations?.map(({ metro }) => metro)).size,
  };
}

/** Columns that copy a report's verdict and how many mandatory rules fail or have no answer. */
export function verdictColumns({ verdict, results }: Pick<Report, "verdict" | "results">) {
  const mandatory = results.filter(({ level }) => level === "mandatory");
  return {
    verdict: nameOf(verdict),
    failing: mandatory.filter(({ status }) => status === "fail").length,
    unknown: mandatory.filter(({ status }) => status === "unknown").length,
  };
}

/** Columns that copy what the last judgement of the newest revision found, and its moment. */
export function lastCheckColumns(report: Pick<Report, "verdict" | "results" | "evaluatedAt">) {
  const mandatory = (wanted: RuleStatus) =>
    report.results
      .filter(({ level, status }) => level === "mandatory" && status === wanted)
      .map(({ rule }) => rule);
  return {
    ...verdictColumns(report),
    failingRules: mandatory("fail"),
    unknownRules: mandatory("unknown"),
    checkedAt: new Date(report.evaluatedAt),
  };
}
