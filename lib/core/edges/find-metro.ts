import { metroAliases } from "./aliases";
import { countryWords } from "./country-words";
import type { EdgeMetro } from "./edge-metro";
import { edgeMetros } from "./edge-metros";
import { foldMetroName } from "./fold-metro-name";
import { metroNames } from "./metro-names";

const byFoldedName = new Map<string, EdgeMetro>();
const byExactName = new Map<string, EdgeMetro>();
for (const edge of edgeMetros) {
  const [chinese = "", otherChinese = "", codes = ""] = metroNames[edge.metro] ?? [];
  byExactName.set(edge.metro, edge);
  for (const name of [chinese, ...otherChinese.split(" "), ...codes.split(" ")]) {
    if (name !== "") byFoldedName.set(foldMetroName(name), edge);
  }
  byFoldedName.set(foldMetroName(edge.metro), edge);
}
for (const [alias, canonical] of Object.entries(metroAliases)) {
  const edge = byExactName.get(canonical);
  if (edge) byFoldedName.set(foldMetroName(alias), edge);
}

/** No metro's name is near this long; longer input is refused before it is folded. */
const maxNameLength = 100;

/** Between a metro and its country, state or code. */
const separators = /[,，、/|()（）;–—-]/;

/**
 * The edge metro of that name: case, accents, known aliases, Chinese names and IATA codes aside, also with its
 * country, state or code beside it (`Frankfurt, DE`, `São Paulo - SP`, `FRA (Frankfurt)`); null when there is none.
 */
export function findMetro(name: string): EdgeMetro | null {
  const exact = byExactName.get(name);
  if (exact) return exact;
  if (name.length > maxNameLength) return null;
  return byFoldedName.get(foldMetroName(name)) ?? findQualified(name);
}

/** The metro that one part of the text names and every other part confirms. */
function findQualified(name: string): EdgeMetro | null {
  // "Frankfurt DE": the code of a country or state, in capitals.
  const spaced = name.trim().replace(/ ([A-Z]{2,3})$/, ",$1");
  const parts = spaced.split(separators).map(foldMetroName).filter(Boolean);
  if (parts.length < 2 || parts.length > 4) return null;
  for (const part of parts) {
    const edge = byFoldedName.get(part);
    if (edge && parts.every((other) => other === part || confirms(other, edge))) return edge;
  }
  return null;
}

function confirms(part: string, edge: EdgeMetro): boolean {
  if (byFoldedName.get(part) === edge || countryWords(edge.country).has(part)) return true;
  const beside = metroNames[edge.metro]?.[3].split("|") ?? [];
  return beside.some((each) => foldMetroName(each) === part);
}
