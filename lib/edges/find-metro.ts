import { metroAliases } from "./aliases";
import type { EdgeMetro } from "./edge-metro";
import { edgeMetros } from "./edge-metros";

/** Folds case, accents, punctuation and runs of spaces, so that spellings of one name meet. */
export function foldMetroName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ø/g, "o")
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const byFoldedName = new Map<string, EdgeMetro>();
const byExactName = new Map<string, EdgeMetro>();
for (const edge of edgeMetros) {
  byExactName.set(edge.metro, edge);
  byFoldedName.set(foldMetroName(edge.metro), edge);
}
for (const [alias, canonical] of Object.entries(metroAliases)) {
  const edge = byExactName.get(canonical);
  if (edge) byFoldedName.set(foldMetroName(alias), edge);
}

/** No metro's name is near this long; longer input is refused before it is folded. */
const longestName = 100;

/** The edge metro of that name: case, accents and known aliases aside; null when there is none. */
export function findMetro(name: string): EdgeMetro | null {
  const exact = byExactName.get(name);
  if (exact) return exact;
  return name.length > longestName ? null : (byFoldedName.get(foldMetroName(name)) ?? null);
}
