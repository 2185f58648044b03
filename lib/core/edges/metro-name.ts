import { metroNames } from "./metro-names";

/** The metro's name in a reader's language; a name that is no edge metro stays as it is. */
export function metroName(metro: string, locale: string): string {
  return locale.startsWith("zh") ? (metroNames[metro]?.[0] ?? metro) : metro;
}

const byChineseName = new Map(
  Object.entries(metroNames).map(([metro, [chinese]]) => [chinese, metro]),
);

/** The metro of a name as `metroName` gives it; any other text stays as it is. */
export const metroOfName = (name: string): string => byChineseName.get(name) ?? name;
