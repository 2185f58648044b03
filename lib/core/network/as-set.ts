const asNumber = /^AS(\d{1,10})$/i;
/** RFC 2622, 5.1: letters, digits, hyphens and underscores; the last a letter or a digit. */
const setName = /^AS-[A-Z0-9_-]*[A-Z0-9]$/i;
const sourceName = /^[A-Z][A-Z0-9-]*$/i;

function isAsNumber(part: string): boolean {
  const digits = asNumber.exec(part)?.[1];
  return digits !== undefined && Number(digits) <= 4_294_967_295;
}

/** RFC 2622, section 2 keeps the name for the set of all autonomous systems. */
function isSetName(part: string): boolean {
  return setName.test(part) && part.toUpperCase() !== "AS-ANY";
}

/** Set names and AS numbers parted by colons, at least one of them a set name (RFC 2622, 5.1). */
function isHierarchicalName(name: string): boolean {
  const parts = name.split(":");
  return parts.every((part) => isSetName(part) || isAsNumber(part)) && parts.some(isSetName);
}

/**
 * Whether a text names an as-set: `AS-EXAMPLE`, hierarchical `AS64500:AS-EXAMPLE` (RFC 2622:
 * set names and AS numbers, at least one set name), with an optional registry before it, as in
 * `RIPE::AS-EXAMPLE`.
 */
export function isAsSet(text: string): boolean {
  const [first = "", second, ...more] = text.split("::");
  if (more.length > 0) return false;
  if (second !== undefined && !sourceName.test(first)) return false;
  return isHierarchicalName(second ?? first);
}

/** One entry of a text of as-sets. `text` is as written. */
export type AsSetEntry =
  | { readonly kind: "malformed"; readonly text: string }
  /** A bare AS number, a set of one. */
  | { readonly kind: "asn"; readonly text: string }
  /** `name` is what registries are asked for: `RIPE::AS-EXAMPLE`, or the name alone; upper case. */
  | { readonly kind: "set"; readonly text: string; readonly name: string };

/** People leave this name of the examples as it stands. */
const placeholder = "AS-SET";

function readEntry(text: string): AsSetEntry {
  if (isAsNumber(text)) return { kind: "asn", text };
  const [before = "", source, ...more] = text.split("@");
  const named =
    source === undefined
      ? isAsSet(text)
      : more.length === 0 && sourceName.test(source) && isHierarchicalName(before);
  if (!named || text.toUpperCase() === placeholder) return { kind: "malformed", text };
  return { kind: "set", text, name: asSetKey(text) };
}

/** A set's name in the one form it is compared in: `as-x@ripe` is `RIPE::AS-X`. */
export function asSetKey(name: string): string {
  const [set = "", source] = name.toUpperCase().split("@");
  return source === undefined ? set : `${source}::${set}`;
}

/**
 * Reads a text that may hold several as-sets, parted by blanks or commas. Each is a name as
 * `isAsSet` takes it, or with its registry behind (`AS-EXAMPLE@RIPE`), or a bare AS number. A text
 * that holds none is malformed as a whole.
 */
export function readAsSets(text: string): AsSetEntry[] {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== "");
  return entries.length === 0 ? [{ kind: "malformed", text }] : entries.map(readEntry);
}
