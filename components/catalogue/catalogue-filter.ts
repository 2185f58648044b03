import { type RuleLevel, ruleLevels } from "@/lib/core/requirements/report";
import type { Rule } from "@/lib/core/requirements/rule";
import { type PartnerType, partnerTypes } from "@/lib/core/requirements/vocabulary";

export type CatalogueFilter = {
  /** Words looked for; empty for none. */
  readonly words: string;
  readonly level: RuleLevel | null;
  readonly type: PartnerType | null;
};

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

function single(value: SearchParams[string]): string {
  return (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
}

/** Reads the filter from an address; what it can't be is left out. */
export function readFilter(params: SearchParams): CatalogueFilter {
  const level = single(params.level);
  const type = single(params.type);
  return {
    words: single(params.q).slice(0, 100),
    level: ruleLevels.find((each) => each === level) ?? null,
    type: partnerTypes.find((each) => each === type) ?? null,
  };
}

/** Whether a rule passes the filter; `text` is all of its words in the reader's language. */
export function passes(rule: Rule, text: string, filter: CatalogueFilter): boolean {
  if (filter.level !== null && rule.level !== filter.level) return false;
  if (filter.type !== null && rule.appliesTo?.includes(filter.type) === false) return false;
  const all = `${rule.id} ${text}`.toLowerCase();
  return filter.words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
