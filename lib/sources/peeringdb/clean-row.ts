/** Most fields of a row; PeeringDB's networks have some 60. */
const maxFields = 100;

/** Longest text kept of a field, in UTF-16 units; PeeringDB's own names and as-sets have at most 255. */
const maxTextLength = 1000;

/** As PeeringDB names its fields. */
const fieldName = /^[a-z][a-z0-9_]{0,63}$/;

/**
 * A row of PeeringDB's as the portal takes it: single values under PeeringDB's kind of names. Text that
 * is too long, lists and objects count as missing; NUL and halves of characters, which no database
 * keeps, become nothing and the replacement character. What is no object stays as it came, to be refused.
 */
export function cleanRow(row: unknown): unknown {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return row;
  const clean: Record<string, string | number | boolean | null> = {};
  let left = maxFields;
  for (const name in row) {
    if (left === 0) break;
    if (!Object.hasOwn(row, name) || !fieldName.test(name)) continue;
    clean[name] = cleanValue((row as Record<string, unknown>)[name]);
    left -= 1;
  }
  return clean;
}

function cleanValue(value: unknown): string | number | boolean | null {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value.length > maxTextLength) return null;
  return value.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\uFFFD");
}
