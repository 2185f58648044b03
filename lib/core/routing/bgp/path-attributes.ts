import type { Address } from "@/lib/core/routing/prefix";
import type { AsPath } from "./as-path";
import type { AddPath, FamilyRoutes } from "./multiprotocol";
import type { BgpProblem } from "./problem";

export const originNames = ["IGP", "EGP", "INCOMPLETE"] as const;

/** Path attributes of an UPDATE or of a route in a table; null or empty where they are absent. */
export interface PathAttributes {
  /** 0 IGP, 1 EGP, 2 INCOMPLETE. */
  origin: number | null;
  /** Null when absent or damaged; of a session with 2-byte ASNs merged with AS4_PATH. */
  path: AsPath | null;
  nextHop: Address | null;
  med: number | null;
  localPref: number | null;
  atomicAggregate: boolean;
  aggregator: { readonly asn: number; readonly address: Address } | null;
  /** 32 bits each (RFC 1997). */
  communities: readonly number[];
  originatorId: Address | null;
  clusterList: readonly Address[];
  /** Two words of 32 bits each (RFC 4360). */
  extendedCommunities: readonly number[];
  /** Three words of 32 bits each (RFC 8092). */
  largeCommunities: readonly number[];
  /** OTC (RFC 9234). */
  onlyToCustomer: number | null;
  reach: FamilyRoutes[];
  unreach: FamilyRoutes[];
  /** Next hops of a TABLE_DUMP_V2 route. */
  tableNextHops: readonly Address[];
  /** Types of attributes that are not read. */
  others: number[];
  problems: BgpProblem[];
}

export interface AttributeReading {
  /** Bytes of an ASN in AS_PATH and AGGREGATOR: 2 in sessions without RFC 6793. */
  readonly asnSize: 2 | 4;
  readonly addPath: AddPath;
  /** A table's route: MP_REACH_NLRI holds the next hop alone. */
  readonly table?: boolean;
}

/** Attributes while they are read: the AS4 ones are merged at the end. */
export interface Draft extends PathAttributes {
  as4Path: AsPath | null;
  as4Aggregator: PathAttributes["aggregator"];
}

export const emptyDraft = (): Draft => ({
  origin: null,
  path: null,
  nextHop: null,
  med: null,
  localPref: null,
  atomicAggregate: false,
  aggregator: null,
  communities: [],
  originatorId: null,
  clusterList: [],
  extendedCommunities: [],
  largeCommunities: [],
  onlyToCustomer: null,
  reach: [],
  unreach: [],
  tableNextHops: [],
  others: [],
  problems: [],
  as4Path: null,
  as4Aggregator: null,
});

/** No attributes at all, as in an UPDATE that only withdraws. */
export const noAttributes = (): PathAttributes => emptyDraft();
