/** No key of the format lies deeper; what does is refused by name without being entered. */
const deepest = 8;

type Entries = Record<string, unknown>;

/** Keys that held an empty string or null are there with no value; `withoutEmpty` takes them out. */
export type Normalised = { value: unknown; hasEmpty: boolean };

function put(target: Entries, key: string, value: unknown): void {
  if (key === "__proto__") {
    // A plain assignment would change the prototype and lose the key, which must be refused by name.
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true });
  } else {
    target[key] = value;
  }
}

/**
 * A copy of parsed JSON in which strings are trimmed, and empty strings and null under a key are
 * no value. Their keys stay until the schema has seen them: an unknown key is refused by name
 * even when it holds nothing. Nothing is judged here.
 */
export function normalise(json: unknown): Normalised {
  let hasEmpty = false;
  const copy = (value: unknown, depth: number): unknown => {
    if (typeof value === "string") return value.trim();
    // JSON can write -0 but an export loses it: both are 0.
    if (value === 0) return 0;
    if (typeof value !== "object" || value === null || depth > deepest) return value;
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      for (const entry of value) list.push(copy(entry, depth + 1));
      return list;
    }
    const object: Entries = {};
    for (const key of Object.keys(value)) {
      const kept = copy((value as Entries)[key], depth + 1);
      const isEmpty = kept === "" || kept === null;
      if (isEmpty) hasEmpty = true;
      put(object, key, isEmpty ? undefined : kept);
    }
    return object;
  };
  return { value: copy(json, 0), hasEmpty };
}

/** Takes the keys without a value out of a well-shaped document, in place. */
export function withoutEmpty<Document extends object>(document: Document): Document {
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) delete (document as Entries)[key];
    else if (typeof value === "object" && value !== null) withoutEmpty(value);
  }
  return document;
}
