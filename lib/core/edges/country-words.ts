import { foldMetroName } from "./fold-metro-name";

/** What people write for a country beside its code and the names CLDR has. */
const otherNames: Readonly<Record<string, string>> = {
  AE: "UAE|Emirates",
  CZ: "Czech Republic",
  GB: "UK|U.K.|Great Britain|England",
  HK: "Hong Kong|Hong Kong SAR",
  KR: "Korea|South Korea|Republic of Korea|南韓|韓國",
  NL: "Holland|The Netherlands",
  TR: "Turkey",
  TW: "Taiwan|台灣|臺灣",
  US: "USA|U.S.|U.S.A.|America|United States of America",
  VN: "Viet Nam",
};

const languages = ["en", "zh-Hant"].map(
  (language) => new Intl.DisplayNames(language, { type: "region" }),
);

const known = new Map<string, ReadonlySet<string>>();

/** What a country is called, folded: its code, its names in English and Chinese, what people write. */
export function countryWords(country: string): ReadonlySet<string> {
  const kept = known.get(country);
  if (kept) return kept;
  const names = [
    country,
    ...languages.map((language) => language.of(country) ?? country),
    ...(otherNames[country]?.split("|") ?? []),
  ];
  const words = new Set(names.map(foldMetroName));
  known.set(country, words);
  return words;
}
