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

/**
 * Whether a text names an as-set: `AS-EXAMPLE`, hierarchical `AS64500:AS-EXAMPLE` (RFC 2622:
 * set names and AS numbers, at least one set name), with an optional registry before it, as in
 * `RIPE::AS-EXAMPLE`.
 */
export function isAsSet(text: string): boolean {
  const [first = "", second, ...more] = text.split("::");
  if (more.length > 0) return false;
  if (second !== undefined && !sourceName.test(first)) return false;
  const parts = (second ?? first).split(":");
  return parts.every((part) => isSetName(part) || isAsNumber(part)) && parts.some(isSetName);
}
