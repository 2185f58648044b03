/** Letters that normalisation does not take apart. */
const spelledOut: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  ı: "i",
};

const longest = 60;

/** A name as it appears in an address: lower-case Latin letters, digits and hyphens; may be "". */
export function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđłı]/g, (letter) => spelledOut[letter] ?? "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");
}

/** What every address of a partner begins with: the name, or the ASN where no Latin letter is left. */
export function slugStem(name: string, asn: number): string {
  return slugOf(name) || `as${asn}`;
}

/**
 * The address of a partner that has none yet: the name, with the ASN where another partner has
 * that, with a number where even that is somebody's name.
 */
export function freeSlug(name: string, asn: number, taken: ReadonlySet<string>): string {
  const stem = slugStem(name, asn);
  if (!taken.has(stem)) return stem;
  const withAsn = `${stem}-as${asn}`;
  let slug = withAsn;
  for (let n = 2; taken.has(slug); n += 1) slug = `${withAsn}-${n}`;
  return slug;
}
