import { metroNames } from "./metro-names";

/** The metro's name in a reader's language; a name that is no edge metro stays as it is. */
export function metroName(metro: string, locale: string): string {
  return locale.startsWith("zh") ? (metroNames[metro]?.[0] ?? metro) : metro;
}
