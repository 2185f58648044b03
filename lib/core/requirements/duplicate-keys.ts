import { scanJson } from "./json-scan";

/** Nested deeper than this, a text is scanned: counting would run out of stack. */
const deepest = 200;

/** Colons that a parsed value must have had in its text, or NaN when it nests too deep to say. */
function colonsOf(value: unknown, depth: number): number {
  if (typeof value === "string") return colonsIn(value);
  if (typeof value !== "object" || value === null) return 0;
  if (depth > deepest) return Number.NaN;
  let colons = 0;
  if (Array.isArray(value)) {
    for (const entry of value) colons += colonsOf(entry, depth + 1);
    return colons;
  }
  for (const key of Object.keys(value)) {
    const entry = (value as Record<string, unknown>)[key];
    colons += 1 + colonsIn(key) + colonsOf(entry, depth + 1);
  }
  return colons;
}

function colonsIn(text: string): number {
  let colons = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) colons += 1;
  return colons;
}

/**
 * The keys written twice in one object, with the pointers of the second ones. `parsed` is what
 * `JSON.parse` made of the text. Each key has a colon, and a key that was overwritten took its
 * colon with it: counting them is cheap, and only a text whose count is off is scanned.
 */
export function duplicateKeys(text: string, parsed: unknown): { path: string; key: string }[] {
  const mayHideColon = text.includes("\\u003");
  if (!mayHideColon && colonsIn(text) === colonsOf(parsed, 0)) return [];
  const scan = scanJson(text);
  return scan.ok ? scan.duplicates : [];
}
