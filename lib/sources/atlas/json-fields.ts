/** A JSON object whose fields are not yet known. */
export type JsonObject = { readonly [key: string]: unknown };

/** The value as an object, or null when it is none. */
export function asObject(value: unknown): JsonObject | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : null;
}

/** The objects of an array; nothing when it is no array. */
export function objectsOf(value: unknown): JsonObject[] {
  if (!Array.isArray(value)) return [];
  return value.map(asObject).filter((each) => each !== null);
}

/** The first of the fields that holds a string with something in it, trimmed; else null. */
export function textOf(object: JsonObject, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = object[key];
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return null;
}

/** The field as a finite number; else null. */
export function numberOf(object: JsonObject, key: string): number | null {
  const value = object[key];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
