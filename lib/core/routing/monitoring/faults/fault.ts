import {
  type RegisteredIndex,
  relation,
} from "@/lib/core/routing/monitoring/registered/registered-index";
import type { Prefix } from "@/lib/core/routing/prefix";

/** Faults of a route by who originates it (6.1). */
export const faultTypes = [
  "origin-hijack",
  "subprefix-hijack",
  "superprefix-foreign",
  "subprefix-unregistered",
] as const;

export type FaultType = (typeof faultTypes)[number];

/** What an episode is about; `set` where the origin is no single ASN. */
export type Offender = number | "set";

/** An observed prefix and how it stands to the registered ones. */
export interface RelatedPrefix {
  readonly kind: number;
  readonly place: number;
  prefix(): Prefix;
}

/**
 * The fault of a route, by 6.1; null when it has none.
 *
 * @param origin -1 when it is no single ASN, which nobody is authorised for
 */
export function faultOf(
  index: RegisteredIndex,
  related: RelatedPrefix,
  origin: number,
): FaultType | null {
  const { kind, place } = related;
  if (kind === relation.exact) {
    return index.isAuthorised(place, origin) ? null : "origin-hijack";
  }
  if (kind === relation.inside) {
    if (!index.isAuthorised(place, origin)) return "subprefix-hijack";
    return related.prefix().length > index.maxLengthAt(place) ? "subprefix-unregistered" : null;
  }
  if (kind === relation.around) {
    for (const inside of index.placesInside(related.prefix(), place)) {
      if (index.isAuthorised(inside, origin)) return null;
    }
    return "superprefix-foreign";
  }
  return null;
}
