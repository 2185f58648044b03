import { normalised } from "@/lib/core/text/outside-text";

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
