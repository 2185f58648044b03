import { formatAsn } from "@/lib/core/routing/asn";
import { formatPrefix } from "@/lib/core/routing/prefix";
import type { PrefixLike, Vrp } from "./vrp";
import type { VrpIndex } from "./vrp-index";

export type OriginState = "valid" | "invalid" | "not-found";

/**
 * Why a route is invalid: all that covers it is for AS0 (`as0`), its origin has a VRP but not for
 * this length (`length`), or another AS may announce it (`as`).
 */
export type InvalidReason = "as0" | "length" | "as";

export type OriginValidity =
  | { readonly state: "valid" | "not-found"; readonly reason: null }
  | { readonly state: "invalid"; readonly reason: InvalidReason };

const valid: OriginValidity = { state: "valid", reason: null };
const notFound: OriginValidity = { state: "not-found", reason: null };
const invalid: Readonly<Record<InvalidReason, OriginValidity>> = {
  as0: { state: "invalid", reason: "as0" },
  length: { state: "invalid", reason: "length" },
  as: { state: "invalid", reason: "as" },
};

/**
 * Route origin validation (RFC 6811). Every VRP that equals or contains the prefix covers it,
 * however far above and whatever its maxLength. AS0 matches nobody, an origin 0 neither (RFC 7607).
 *
 * @param origin the last ASN of the path; null for a set, a confederation or an empty path
 */
export function validateOrigin(
  index: VrpIndex,
  prefix: PrefixLike,
  origin: number | null,
): OriginValidity {
  const { deepest, up, asns, maxLengths } = rowsOf(index, prefix);
  if (deepest < 0) return notFound;
  let onlyAs0 = true;
  let originCovers = false;
  for (let row = deepest; row >= 0; row = up[row] as number) {
    const asn = asns[row] as number;
    if (asn === 0) continue;
    onlyAs0 = false;
    if (asn !== origin) continue;
    if (prefix.length <= (maxLengths[row] as number)) return valid;
    originCovers = true;
  }
  if (onlyAs0) return invalid.as0;
  return originCovers ? invalid.length : invalid.as;
}

function rowsOf(index: VrpIndex, prefix: PrefixLike) {
  const family = index.of(prefix.family);
  const { asns, maxLengths } = family.columns;
  return { deepest: family.deepest(prefix), up: family.up, asns, maxLengths };
}

/** A VRP as Routinator's API writes it. */
export interface ListedVrp {
  readonly asn: string;
  readonly prefix: string;
  readonly max_length: string;
}

/** The answer with all covering VRPs, in the shape of Routinator's `/validity`. */
export interface OriginDetail {
  readonly validity: {
    readonly state: OriginState;
    /** Absent unless the state is invalid. */
    readonly reason?: InvalidReason;
    readonly VRPs: {
      readonly matched: readonly ListedVrp[];
      readonly unmatched_as: readonly ListedVrp[];
      readonly unmatched_length: readonly ListedVrp[];
    };
  };
}

/** Like `validateOrigin`, with every covering VRP under what it says; the most specific first. */
export function originDetail(
  index: VrpIndex,
  prefix: PrefixLike,
  origin: number | null,
): OriginDetail {
  const { state, reason } = validateOrigin(index, prefix, origin);
  const lists = { matched: [], unmatched_as: [], unmatched_length: [] } as Record<
    "matched" | "unmatched_as" | "unmatched_length",
    ListedVrp[]
  >;
  for (const vrp of index.covering(prefix)) {
    const sameAsn = vrp.asn !== 0 && vrp.asn === origin;
    if (!sameAsn) lists.unmatched_as.push(listed(vrp));
    else if (prefix.length > vrp.maxLength) lists.unmatched_length.push(listed(vrp));
    else lists.matched.push(listed(vrp));
  }
  return { validity: { state, ...(reason && { reason }), VRPs: lists } };
}

function listed(vrp: Vrp): ListedVrp {
  return {
    asn: formatAsn(vrp.asn),
    prefix: formatPrefix(vrp.prefix),
    max_length: String(vrp.maxLength),
  };
}
