/** A range of ASNs, ends included, that can't belong to a network on the public internet. */
export type SpecialAsnRange = {
  readonly first: number;
  readonly last: number;
  readonly purpose: "reserved" | "asTrans" | "documentation" | "private";
  /** The RFC (or registry) that sets the range aside. */
  readonly source: string;
};

/** From the IANA registry "Special-Purpose Autonomous System (AS) Numbers" (RFC 7249). */
export const specialAsnRanges: readonly SpecialAsnRange[] = [
  { first: 0, last: 0, purpose: "reserved", source: "RFC 7607" },
  { first: 23_456, last: 23_456, purpose: "asTrans", source: "RFC 6793" },
  { first: 64_496, last: 64_511, purpose: "documentation", source: "RFC 5398" },
  { first: 64_512, last: 65_534, purpose: "private", source: "RFC 6996" },
  { first: 65_535, last: 65_535, purpose: "reserved", source: "RFC 7300" },
  { first: 65_536, last: 65_551, purpose: "documentation", source: "RFC 5398" },
  { first: 65_552, last: 131_071, purpose: "reserved", source: "IANA" },
  { first: 4_200_000_000, last: 4_294_967_294, purpose: "private", source: "RFC 6996" },
  { first: 4_294_967_295, last: 4_294_967_295, purpose: "reserved", source: "RFC 7300" },
];

/** The special range an ASN lies in, or null for one that can be public. */
export function specialAsn(asn: number): SpecialAsnRange | null {
  return specialAsnRanges.find((range) => asn >= range.first && asn <= range.last) ?? null;
}

/** "64496-64511", or "0" for a range of one. */
export function formatAsnRange(range: SpecialAsnRange): string {
  return range.first === range.last ? `${range.first}` : `${range.first}-${range.last}`;
}
