import { useLocale } from "next-intl";
import { edgeCountries } from "@/lib/partnership/partners/directory-filters";

type Names = { of: (country: string) => string; sorted: readonly string[] };

const byLocale = new Map<string, Names>();

function namesIn(locale: string): Names {
  const names = new Intl.DisplayNames([locale], { type: "region" });
  const of = (country: string) => names.of(country) ?? country;
  const { compare } = new Intl.Collator(locale);
  return { of, sorted: edgeCountries.toSorted((a, b) => compare(of(a), of(b))) };
}

/**
 * Names of countries in the reader's language, by their ISO 3166-1 codes, and the countries with an
 * edge in the order of those names; worked out once for a language.
 */
export function useCountries(): Names {
  const locale = useLocale();
  const known = byLocale.get(locale) ?? namesIn(locale);
  byLocale.set(locale, known);
  return known;
}

/** Gives the name of a country in the reader's language. */
export function useCountryNames(): (country: string) => string {
  return useCountries().of;
}
