import { createTranslator } from "use-intl/core";
import type { Finding, Report, RuleStatus } from "@/lib/core/requirements/report";
import { findingWords, type RuleTranslator } from "@/lib/core/requirements/words";
import type { Locale } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";
import { aboutValue } from "./about";

/** Findings the partner can do something about. */
const wanting: readonly RuleStatus[] = ["fail", "unknown", "warn"];

/** Most findings offered as ready paragraphs; a report can hold thousands. */
export const maxOffered = 60;

export type ReadyParagraph = {
  /** What names it in a form. */
  value: string;
  rule: string;
  finding: Finding;
};

/** The findings a comment can be made from, what fails first. */
export function readyParagraphs(report: Report): ReadyParagraph[] {
  const all = report.results.flatMap(({ rule, findings }) =>
    findings.map((finding, index) => ({ value: aboutValue.finding(rule, index), rule, finding })),
  );
  return wanting.flatMap((status) => all.filter(({ finding }) => finding.status === status));
}

/** The text of a ready paragraph in a language: what was found, and what to do about it. */
export async function paragraphText(
  locale: Locale,
  rule: string,
  finding: Finding,
): Promise<string> {
  const messages = await messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "rules", timeZone: "UTC" });
  const { message, remedy } = findingWords(t as unknown as RuleTranslator, rule, finding);
  return [message, remedy].filter((part) => part !== null).join("\n");
}
