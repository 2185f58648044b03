import { metroAliases } from "@/lib/core/edges/aliases";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { foldMetroName } from "@/lib/core/edges/fold-metro-name";

/** Shorter names and codes turn up in host names by chance. */
const shortest = 3;

/** Words of one metro's name at most: "Ho Chi Minh City". */
const maxWords = 4;

const compact = (name: string) => foldMetroName(name).replaceAll(" ", "");

const names = new Map<string, string>();
for (const { metro } of edgeMetros) names.set(compact(metro), metro);
for (const [alias, metro] of Object.entries(metroAliases)) names.set(compact(alias), metro);

const codes = new Map<string, string>();
for (const { metro, codes: all } of edgeMetros) {
  for (const code of all) codes.set(code.toLowerCase(), metro);
}

/**
 * Guesses the edge metro of something measured from its host name, such as "fra02.edge.example" or
 * "cdn-los-angeles.example". A name counts more than a code; where several metros are named, the
 * one that is declared counts. Null when the name does not say, and for addresses.
 */
export function guessMetro(target: string, declared: readonly string[]): string | null {
  // An IPv6 address may hold letters, none of which name a place.
  if (target.includes(":") || target.length > 253) return null;
  const labels = target.toLowerCase().split(".").filter(Boolean);
  // What is registered, such as "example.net", names a company.
  const own = labels.slice(0, Math.max(1, labels.length - 2));
  const words = own.map((label) =>
    foldMetroName(label)
      .split(/[^a-z]+/)
      .filter(Boolean),
  );
  return only(words.flatMap(namedIn), declared) ?? only(words.flatMap(codedIn), declared);
}

function namedIn(words: readonly string[]): string[] {
  const found: string[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + maxWords); to += 1) {
      const name = words.slice(from, to).join("");
      const metro = name.length >= shortest ? names.get(name) : undefined;
      if (metro) found.push(metro);
    }
  }
  return found;
}

function codedIn(words: readonly string[]): string[] {
  return words.flatMap((word) => (word.length >= shortest ? (codes.get(word) ?? []) : []));
}

function only(metros: readonly string[], declared: readonly string[]): string | null {
  const different = [...new Set(metros)];
  if (different.length === 1) return different[0] ?? null;
  const ours = different.filter((metro) => declared.includes(metro));
  return ours.length === 1 ? (ours[0] ?? null) : null;
}
