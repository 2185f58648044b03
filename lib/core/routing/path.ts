import { type AsPath, segment } from "./bgp/as-path";

/**
 * An AS path as RIS Live writes it, the neighbour first and the origin last: ASNs, and an array
 * for whatever is no sequence (AS_SET, segments of a confederation).
 */
export type Path = readonly (number | readonly number[])[];

/** The origin: the last element when it is one ASN; null for a set or an empty path. */
export function originOf(path: Path): number | null {
  const last = path[path.length - 1];
  return typeof last === "number" ? last : null;
}

/** The path without its segments' borders; an empty segment vanishes. */
export function pathOf(asPath: AsPath): Path {
  const only = asPath.length === 1 ? asPath[0] : undefined;
  if (only?.type === segment.sequence) return only.asns;
  const path: (number | readonly number[])[] = [];
  for (const { type, asns } of asPath) {
    if (type === segment.sequence) for (const asn of asns) path.push(asn);
    else if (asns.length > 0) path.push(asns);
  }
  return path;
}
