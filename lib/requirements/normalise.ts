/** No key of the format lies deeper; what does is refused by name without being entered. */
const deepest = 8;

/** A value of the document's own keys, or of a stranger's. */
export type Json = unknown;

function put(target: Record<string, Json>, key: string, value: Json): void {
  if (key === "__proto__") {
    // A plain assignment would change the prototype and lose the key, which must be refused by name.
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true });
  } else {
    target[key] = value;
  }
}

/**
 * A copy of parsed JSON in which strings are trimmed and keys that hold an empty string are
 * left out, as the format wants it. Nothing is judged here.
 */
export function normalise(value: Json, depth = 0): Json {
  if (typeof value === "string") return value.trim();
  if (typeof value !== "object" || value === null || depth > deepest) return value;
  if (Array.isArray(value)) {
    const entries: Json[] = [];
    for (const entry of value) entries.push(normalise(entry, depth + 1));
    return entries;
  }
  const copy: Record<string, Json> = {};
  for (const key of Object.keys(value)) {
    const kept = normalise((value as Record<string, Json>)[key], depth + 1);
    if (kept !== "") put(copy, key, kept);
  }
  return copy;
}
