import type { Report, RuleResult } from "@/lib/core/requirements/report";
import { findingWords } from "@/lib/core/requirements/words";
import { fileError } from "./error-sentences";
import type { Judged } from "./judge-file";
import { words } from "./words";

/** In the order of attention; what passes is left out. */
const told = ["fail", "unknown", "warn"] as const;

function ruleLines(result: RuleResult): string[] {
  const t = words("rules");
  const report = words("report");
  const level = report(`level.${result.level}`);
  const lines = [`    ${t(`${result.rule}.title`)} (${result.rule}, ${level})`];
  for (const finding of result.findings) {
    const { message, remedy } = findingWords(t, result.rule, finding);
    lines.push(`      - ${message}${finding.path ? ` [${finding.path}]` : ""}`);
    if (remedy) lines.push(`        ${report("remedy", { remedy })}`);
  }
  return lines;
}

function reportLines(report: Report): string[] {
  const t = words("report");
  const lines = [
    `  ${t(`verdict.${report.verdict}`)} (${report.policyVersion}, ${report.evaluatedAt})`,
  ];
  for (const status of told) {
    const results = report.results.filter((result) => result.status === status);
    if (results.length === 0) continue;
    lines.push("", `  ${t(`group.${status}`, { count: results.length })}`);
    lines.push(...results.flatMap(ruleLines));
  }
  return lines;
}

/** What became of one file, for people. */
export function plainText(file: string, judged: Judged): string {
  const lines =
    judged.kind === "report"
      ? reportLines(judged.report)
      : fileError(judged).issues.map(({ path, message }) => `  ${path} ${message}`.trimEnd());
  return `${[file, ...lines].join("\n")}\n`;
}
