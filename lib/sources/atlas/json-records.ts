import { tooDeepAt } from "@/lib/core/json/levels";

/** One JSON value of a file with its place: its line, or its position in the array, from 1. */
export type JsonRecord =
  | { readonly at: number; readonly ok: true; readonly value: unknown }
  | { readonly at: number; readonly ok: false };

/**
 * The values of a file that holds a JSON array, one JSON value, or one value a line. A value that
 * isn't JSON is given by its place, and the others are kept: an array that is cut off, or broken
 * in one line, is read line by line.
 */
export function jsonRecords(text: string): JsonRecord[] {
  // Some editors put a byte order mark at the beginning.
  const trimmed = text.replace(/^\uFEFF/, "");
  if (trimmed.trim() === "") return [];
  const whole = parse(trimmed);
  if (!whole.ok) return byLine(trimmed);
  const values = Array.isArray(whole.value) ? whole.value : [whole.value];
  return values.map((value, index) => ({ at: index + 1, ok: true, value }));
}

function byLine(text: string): JsonRecord[] {
  const records: JsonRecord[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    // What is left of an array around its elements.
    const bare = line.trim().replace(/,$/, "");
    if (bare === "" || bare === "[" || bare === "]") continue;
    const at = index + 1;
    const parsed = firstThatParses([bare, bare.replace(/^\[/, ""), bare.replace(/\]$/, "")]);
    if (parsed === null) records.push({ at, ok: false });
    else records.push({ at, ok: true, value: parsed.value });
  }
  return records;
}

function firstThatParses(candidates: readonly string[]): { value: unknown } | null {
  for (const candidate of candidates) {
    const parsed = parse(candidate);
    if (parsed.ok) return parsed;
  }
  return null;
}

function parse(text: string): { ok: true; value: unknown } | { ok: false } {
  if (tooDeepAt(text) !== null) return { ok: false };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
