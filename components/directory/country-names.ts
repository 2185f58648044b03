import { useLocale } from "next-intl";

const byLocale = new Map<string, Intl.DisplayNames>();

/** Gives the name of a country in the reader's language, by its ISO 3166-1 code. */
export function useCountryNames(): (country: string) => string {
  const locale = useLocale();
  const names = byLocale.get(locale) ?? new Intl.DisplayNames([locale], { type: "region" });
  byLocale.set(locale, names);
  return (country) => names.of(country) ?? country;
}
