import { normalised } from "@/lib/core/text/outside-text";

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

const maxLength = 60;

/** Names have at most 200 characters. */
const maxNameLength = 400;

/** A name as it appears in an address: lower-case Latin letters, digits and hyphens; may be "". */
export function slugOf(name: string): string {
  return (normalised(name, "NFKD", maxNameLength) ?? "")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđłı]/g, (letter) => spelledOut[letter] ?? "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, "");
}

/** Addresses beside the partners' own, which no partner gets. */
const reserved: ReadonlySet<string> = new Set(["api", "metros"]);

/** What every address of a partner begins with: the name, or the ASN where no Latin letter is left. */
export function slugStem(name: string, asn: number | null): string {
  return slugOf(name) || (asn === null ? "partner" : `as${asn}`);
}

/**
 * The address of a partner that has none yet: the name, with the ASN (where it is known) when
 * another partner has that, with a number where even that is somebody's name.
 */
export function freeSlug(name: string, asn: number | null, taken: ReadonlySet<string>): string {
  const stem = slugStem(name, asn);
  const isTaken = (slug: string) => taken.has(slug) || reserved.has(slug);
  if (!isTaken(stem)) return stem;
  const withAsn = asn === null ? stem : `${stem}-as${asn}`;
  let slug = withAsn;
  for (let n = 2; isTaken(slug); n += 1) slug = `${withAsn}-${n}`;
  return slug;
}
