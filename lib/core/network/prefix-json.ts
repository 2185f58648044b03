import { tooDeepAt } from "@/lib/core/json/levels";
import type { PrefixLine } from "./prefix-line";

type Found = { prefix: string; onlyWithin: number | null };

/** Deepest nesting that is looked into: a name, a list, an entry. */
const deepest = 6;

/** The prefixes of JSON as `bgpq4 -j` writes it, or of any list of prefixes in JSON; null when it is none. */
export function jsonPrefixes(text: string): PrefixLine[] | null {
  if (!/^\s*[[{]/.test(text) || tooDeepAt(text) !== null) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const found: Found[] = [];
  collect(json, found, 0);
  if (found.length === 0) return null;
  let cursor = 0;
  let line = 1;
  return found.map(({ prefix, onlyWithin }) => {
    const at = nextOf(text, prefix, cursor);
    for (
      let end = text.indexOf("\n", cursor);
      end >= 0 && end < at;
      end = text.indexOf("\n", end + 1)
    ) {
      line += 1;
    }
    cursor = Math.max(at, cursor);
    return { line, text: prefix, prefix, rest: "", onlyWithin };
  });
}

/** Where the prefix stands next; JSON may write its slash as \/. */
function nextOf(text: string, prefix: string, from: number): number {
  return text.indexOf(prefix.split("/")[0] ?? "", from);
}

function collect(value: unknown, found: Found[], depth: number): void {
  if (depth > deepest) return;
  if (typeof value === "string") {
    if (/^[\da-f.:]+\/\d{1,3}$/i.test(value)) found.push({ prefix: value, onlyWithin: null });
  } else if (Array.isArray(value)) {
    for (const each of value) collect(each, found, depth + 1);
  } else if (typeof value === "object" && value !== null) {
    const { prefix, "greater-equal": from } = value as Record<string, unknown>;
    if (typeof prefix === "string") {
      const within = Number(from) > Number(prefix.split("/")[1]) ? Number(from) : null;
      found.push({ prefix, onlyWithin: within });
    } else {
      for (const each of Object.values(value)) collect(each, found, depth + 1);
    }
  }
}
