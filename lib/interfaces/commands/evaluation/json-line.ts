import type { Finding, Report } from "@/lib/core/requirements/report";
import { findingWords, type RuleTranslator } from "@/lib/core/requirements/words";
import { fileError } from "./error-sentences";
import type { Judged } from "./judge-file";
import { words } from "./words";

function printed(t: RuleTranslator, rule: string, finding: Finding) {
  const { message, remedy } = findingWords(t, rule, finding);
  const { code, path, measured, required } = finding;
  // JSON leaves keys out that are undefined: those that make no sense for this finding.
  return { code, message, path, measured, required, remedy: remedy ?? undefined };
}

function printedReport(report: Report) {
  const t = words("rules");
  return {
    ...report,
    results: report.results.map((result) => ({
      rule: result.rule,
      level: result.level,
      status: result.status,
      findings: result.findings.map((finding) => printed(t, result.rule, finding)),
    })),
  };
}

/** The documented line of one file, without the line's end. */
export function jsonLine(file: string, judged: Judged): string {
  return JSON.stringify(
    judged.kind === "report"
      ? { file, ...printedReport(judged.report) }
      : { file, error: fileError(judged) },
  );
}
