import { createTranslator } from "use-intl/core";
import type { Finding, Report, RuleStatus } from "@/lib/core/requirements/report";
import { findingWords, type RuleTranslator } from "@/lib/core/requirements/words";
import type { Locale } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";
import { aboutValue } from "./about";

/** Findings the partner can do something about. */
const wanting: readonly RuleStatus[] = ["fail", "unknown", "warn"];

/** Findings offered as ready paragraphs; of a longer report of each rule so many, and so many in all. */
const maxOffered = 60;
const ofEachRule = 2;
const offeredOfMany = 20;

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

/** Those that are offered in a form: all, or of a report with thousands the first of each rule. */
export function offeredParagraphs(report: Report): { offered: ReadyParagraph[]; all: boolean } {
  const ready = readyParagraphs(report);
  if (ready.length <= maxOffered) return { offered: ready, all: true };
  const taken = new Map<string, number>();
  const first = ready.filter(({ rule }) => {
    const count = (taken.get(rule) ?? 0) + 1;
    taken.set(rule, count);
    return count <= ofEachRule;
  });
  return { offered: first.slice(0, offeredOfMany), all: false };
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
