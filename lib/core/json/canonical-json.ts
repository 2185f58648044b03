/** A value that is already written so: what is hashed more than once is written once. */
export class CanonicalText {
  constructor(readonly text: string) {}
}

/**
 * JSON with the keys of every object in code point order and no spaces, so that equal values have
 * equal text (after RFC 8785; numbers and strings as JSON.stringify writes them). Keys that hold
 * undefined are left out.
 */
export function canonicalJson(value: unknown): string {
  if (value instanceof CanonicalText) return value.text;
  if (Array.isArray(value)) {
    return `[${value.map((entry) => canonicalJson(entry ?? null)).join(",")}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`);
  return `{${entries.join(",")}}`;
}
