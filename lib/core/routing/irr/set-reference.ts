/** An as-set as somebody names it: with its registry (`RADB::AS-FJORD`) or without. Upper case. */
export interface SetReference {
  readonly source: string | null;
  readonly name: string;
}

/** Nothing longer is looked at; the longest names in use have about 80 characters. */
export const maxSetNameLength = 255;

/** RFC 2622 section 5: set names and ASNs joined by colons. Registries also hold names that end in "-". */
const part = "(?:AS-[A-Z0-9_-]+|AS[0-9]{1,10})";
const sourceName = /^[A-Z][A-Z0-9_-]*$/i;
const reference = new RegExp(`^(?:([A-Z][A-Z0-9_-]*)::)?(${part}(?::${part})*)$`, "i");

/** "RIPE" for "ripe"; null for what cannot name a registry. */
export function parseSource(text: string): string | null {
  if (text.length > maxSetNameLength) return null;
  const name = text.trim();
  return sourceName.test(name) ? name.toUpperCase() : null;
}

/** Reads the name of an as-set, hierarchical or with a registry; null for anything else, an ASN too. */
export function parseSetReference(text: string): SetReference | null {
  if (text.length > maxSetNameLength) return null;
  // The pattern folds case among ASCII letters only; it is asked before anything is folded.
  const found = reference.exec(text.trim());
  const name = found?.[2]?.toUpperCase();
  if (name === undefined || !name.includes("AS-")) return null;
  return { source: found?.[1]?.toUpperCase() ?? null, name };
}

export function formatSetReference({ source, name }: SetReference): string {
  return source === null ? name : `${source}::${name}`;
}

/** RFC 2622 section 2: AS-ANY is every AS there is, no set one can look up. */
export function isAsAny(name: string): boolean {
  return name === "AS-ANY";
}
