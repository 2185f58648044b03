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
    if (!(key in values)) continue;
    const name = `regions.${values[key]}`;
    if (t.has(name)) named[key] = t(name);
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
  if (language === "en") return values;
  const named = { ...values };
  for (const key of metroValues) {
    const value = values[key];
    if (typeof value !== "string") continue;
    named[key] = marked(
      value
        .split(", ")
        .map((name) => metroName(name, language))
        .join(language.startsWith("zh") ? "、" : ", "),
    );
  }
  return named;
}

/** Stand before and after a name in Han characters until its sentence is whole; nobody types them. */
const [opening, closing] = ["\uE000", "\uE001"];

/** A name, marked when it is in Han characters: messages keep a space for the Latin ones. */
const marked = (name: string) =>
  /^[\u3400-\u9fff].*[\u3400-\u9fff]$/.test(name) ? opening + name + closing : name;

/** Takes the marks out, with the spaces that parted a name from Han characters around it. */
const closedUp = (sentence: string) =>
  !sentence.includes(opening)
    ? sentence
    : sentence
        .replace(/(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]) ?\uE000/g, "")
        .replace(/\uE001 ?(?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])/g, "")
        .replace(/[\uE000\uE001]/g, "");

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
    message: closedUp(t(`${key}.message`, values)),
    remedy: t.has(remedyKey) ? closedUp(t(remedyKey, values)) : null,
  };
}
