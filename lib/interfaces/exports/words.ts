import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";
import type words from "@/lib/platform/i18n/messages/en/exports.json";
import type { ColumnKey, ColumnSource, ColumnType } from "./column";
import type { SetName } from "./export-set";
import type { ExportIssue } from "./refusal";

type Messages = typeof words;

/** The words of exports in one language, for files and the command line, where no request is. */
export type ExportWords = {
  set: (name: SetName) => string;
  column: (key: ColumnKey) => string;
  source: (source: ColumnSource) => string;
  type: (type: ColumnType) => string;
  filter: (name: string) => string;
  about: (key: keyof Messages["about"]) => string;
  markdown: (key: keyof Messages["markdown"]) => string;
  issue: (issue: ExportIssue) => string;
  /** How many rows a list has. */
  rows: (set: SetName, rows: number) => string;
};

export async function exportWords(locale: Locale): Promise<ExportWords> {
  const messages = await messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "exports", timeZone: "UTC" });
  return {
    set: (name) => t(`sets.${name}.name`),
    column: (key) => t(`columns.${key}`),
    source: (source) => t(`sources.${source}`),
    type: (type) => t(`types.${type}`),
    filter: (name) => t(`filters.${name as keyof Messages["filters"]}`),
    about: (key) => t(`about.${key}`),
    markdown: (key) => t(`markdown.${key}`),
    issue: ({ code, values }) => t(`issues.${code}`, values),
    rows: (set, rows) => t("command.rows", { set: t(`sets.${set}.name`), rows }),
  };
}
