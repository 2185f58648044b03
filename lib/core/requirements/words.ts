import { metroName } from "@/lib/core/edges/metro-name";
import type { Finding, FindingValue } from "./report";

/** A translator of the namespace `rules`, as `useTranslations("rules")` and `createTranslator` make it. */
export type RuleTranslator = {
  (key: string, values?: Record<string, string | number>): string;
  has(key: string): boolean;
};

export type FindingWords = {
  /** One sentence: what was found. */
  message: string;
  /** What to do about it; null where nothing is to be done. */
  remedy: string | null;
};

/** Values that are regions of the edge catalogue, which have a name in each language. */
const regionValues = ["region", "to"] as const;

function withRegionNames(t: RuleTranslator, values: Readonly<Record<string, FindingValue>>) {
  const named = { ...values };
  for (const key of regionValues) {
    const name = `regions.${values[key]}`;
    if (key in values && t.has(name)) named[key] = t(name);
  }
  return named;
}

/** Values that are edge metros, one or several parted by commas. Names of sites are the partner's own. */
const metroValues = [
  "metro",
  "one",
  "other",
  "lost",
  "nearest",
  "handoff",
  "proposals",
  "declaredIn",
] as const;

function withMetroNames(t: RuleTranslator, values: Readonly<Record<string, FindingValue>>) {
  const language = t.has("language") ? t("language") : "en";
  const named = { ...values };
  for (const key of metroValues) {
    const value = values[key];
    if (typeof value !== "string") continue;
    named[key] = value
      .split(", ")
      .map((name) => metroName(name, language))
      .join(language.startsWith("zh") ? "、" : ", ");
  }
  return named;
}

/** Reports from before there was advice in ports have none. */
const noAdvice = { ports: 0, portGbps: 0 };

/** Says a finding in the translator's language. */
export function findingWords(t: RuleTranslator, ruleId: string, finding: Finding): FindingWords {
  const key = `${ruleId}.findings.${finding.code}`;
  const { measured, required } = finding;
  const values = {
    ...noAdvice,
    ...finding.advice,
    ...(measured !== undefined && { measured }),
    ...(required !== undefined && { required }),
    ...(finding.values && withMetroNames(t, withRegionNames(t, finding.values))),
  };
  const remedyKey = `${key}.remedy`;
  return {
    message: t(`${key}.message`, values),
    remedy: t.has(remedyKey) ? t(remedyKey, values) : null,
  };
}
