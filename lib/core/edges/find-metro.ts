import { normalised } from "@/lib/core/text/outside-text";
import { metroAliases } from "./aliases";
import type { EdgeMetro } from "./edge-metro";
import { edgeMetros } from "./edge-metros";

/** No name that is folded, of a metro or a company, is near this long. */
const maxFoldedLength = 300;

/**
 * Folds case, accents, punctuation and runs of spaces, so that spellings of one name meet. Longer
 * than 300 characters, or with marks without end, it is no name and meets only itself.
 */
export function foldMetroName(name: string): string {
  const plain = normalised(name, "NFKD", maxFoldedLength);
  if (plain === null) return name;
  return plain
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
const maxNameLength = 100;

/** The edge metro of that name: case, accents and known aliases aside; null when there is none. */
export function findMetro(name: string): EdgeMetro | null {
  const exact = byExactName.get(name);
  if (exact) return exact;
  return name.length > maxNameLength ? null : (byFoldedName.get(foldMetroName(name)) ?? null);
}
