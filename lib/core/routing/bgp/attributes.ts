import type { Address } from "@/lib/core/routing/prefix";
import { type AsPath, mergeAs4Path, readAsPath } from "./as-path";
import { u8, u16, u32 } from "./bytes";
import {
  type AddPath,
  type FamilyRoutes,
  readReach,
  readTableNextHops,
  readUnreach,
} from "./multiprotocol";
import { readAddress } from "./nlri";
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

interface Draft extends PathAttributes {
  as4Path: AsPath | null;
  as4Aggregator: PathAttributes["aggregator"];
}

type Reader = (
  bytes: Uint8Array,
  start: number,
  end: number,
  draft: Draft,
  reading: AttributeReading,
) => BgpProblem | null;

const asTrans = 23456;
/** The two attributes of which an UPDATE may have several, one a family. */
const mpReach = 14;
const mpUnreach = 15;
const extendedLength = 0x10;

/** A reader for a value whose length is fixed. */
const fixed =
  (length: number, read: (bytes: Uint8Array, start: number, draft: Draft) => void): Reader =>
  (bytes, start, end, draft) => {
    if (end - start !== length) return "attribute-length";
    read(bytes, start, draft);
    return null;
  };

function words(bytes: Uint8Array, start: number, end: number): number[] {
  const list = new Array<number>((end - start) >> 2);
  for (let i = 0; i < list.length; i++) list[i] = u32(bytes, start + i * 4);
  return list;
}

/** A reader for a list of words; each item has `size` bytes. */
const list =
  (size: number, put: (draft: Draft, list: number[]) => void): Reader =>
  (bytes, start, end, draft) => {
    if ((end - start) % size !== 0) return "attribute-length";
    put(draft, words(bytes, start, end));
    return null;
  };

const readPath: Reader = (bytes, start, end, draft, { asnSize }) => {
  draft.path = readAsPath(bytes, start, end, asnSize);
  return draft.path === null ? "bad-as-path" : null;
};

const readAs4Path: Reader = (bytes, start, end, draft) => {
  draft.as4Path = readAsPath(bytes, start, end, 4);
  return draft.as4Path === null ? "bad-as4-path" : null;
};

const readAggregator: Reader = (bytes, start, end, draft, { asnSize }) => {
  if (end - start !== asnSize + 4) return "attribute-length";
  const asn = asnSize === 4 ? u32(bytes, start) : u16(bytes, start);
  draft.aggregator = { asn, address: readAddress(bytes, start + asnSize, 4) };
  return null;
};

const readMpReach: Reader = (bytes, start, end, draft, { addPath, table }) => {
  if (table) {
    const nextHops = readTableNextHops(bytes, start, end);
    draft.tableNextHops = nextHops ?? [];
    return nextHops === null ? "next-hop-length" : null;
  }
  const { routes, problem } = readReach(bytes, start, end, addPath);
  if (routes !== null) draft.reach.push(routes);
  return problem;
};

const readMpUnreach: Reader = (bytes, start, end, draft, { addPath }) => {
  const { routes, problem } = readUnreach(bytes, start, end, addPath);
  if (routes !== null) draft.unreach.push(routes);
  return problem;
};

/** By attribute type (IANA, BGP Path Attributes). */
const readers: readonly (Reader | undefined)[] = Object.assign(new Array<Reader | undefined>(36), {
  1: fixed(1, (bytes, at, draft) => {
    draft.origin = u8(bytes, at);
  }),
  2: readPath,
  3: fixed(4, (bytes, at, draft) => {
    draft.nextHop = readAddress(bytes, at, 4);
  }),
  4: fixed(4, (bytes, at, draft) => {
    draft.med = u32(bytes, at);
  }),
  5: fixed(4, (bytes, at, draft) => {
    draft.localPref = u32(bytes, at);
  }),
  6: fixed(0, (_bytes, _at, draft) => {
    draft.atomicAggregate = true;
  }),
  7: readAggregator,
  8: list(4, (draft, communities) => {
    draft.communities = communities;
  }),
  9: fixed(4, (bytes, at, draft) => {
    draft.originatorId = readAddress(bytes, at, 4);
  }),
  10: list(4, (draft, ids) => {
    draft.clusterList = ids.map((word) => ({ family: 4, words: [word] }));
  }),
  [mpReach]: readMpReach,
  [mpUnreach]: readMpUnreach,
  16: list(8, (draft, communities) => {
    draft.extendedCommunities = communities;
  }),
  17: readAs4Path,
  18: fixed(8, (bytes, at, draft) => {
    draft.as4Aggregator = { asn: u32(bytes, at), address: readAddress(bytes, at + 4, 4) };
  }),
  32: list(12, (draft, communities) => {
    draft.largeCommunities = communities;
  }),
  35: fixed(4, (bytes, at, draft) => {
    draft.onlyToCustomer = u32(bytes, at);
  }),
});

/** Which types the attributes being read have had. */
const seen = new Uint8Array(readers.length);

const emptyDraft = (): Draft => ({
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

/**
 * Reads path attributes that fill bytes[start..end). Damage costs the attribute it is in (RFC
 * 7606) and is named in `problems`; an attribute that is cut off ends the reading.
 */
export function readAttributes(
  bytes: Uint8Array,
  start: number,
  end: number,
  reading: AttributeReading,
): PathAttributes {
  const draft = emptyDraft();
  seen.fill(0);
  let at = start;
  while (at < end) {
    const headerLength = (u8(bytes, at) & extendedLength) === 0 ? 3 : 4;
    if (at + headerLength > end) {
      draft.problems.push("attribute-truncated");
      break;
    }
    const type = u8(bytes, at + 1);
    const length = headerLength === 3 ? u8(bytes, at + 2) : u16(bytes, at + 2);
    const from = at + headerLength;
    at = from + length;
    if (at > end) {
      draft.problems.push("attribute-truncated");
      break;
    }
    const read = readers[type];
    if (read === undefined) {
      draft.others.push(type);
      continue;
    }
    if (seen[type] === 1 && type !== mpReach && type !== mpUnreach) {
      draft.problems.push("attribute-repeated");
      continue;
    }
    seen[type] = 1;
    const problem = read(bytes, from, at, draft, reading);
    if (problem !== null) draft.problems.push(problem);
  }
  if (reading.asnSize === 2) takeAs4(draft);
  return draft;
}

/**
 * RFC 6793, 4.2.3: an aggregator other than AS_TRANS means that a router without 4-byte ASNs
 * aggregated after AS4_PATH was made; then both AS4 attributes are ignored.
 */
function takeAs4(draft: Draft): void {
  if (draft.aggregator !== null && draft.as4Aggregator !== null) {
    if (draft.aggregator.asn !== asTrans) return;
    draft.aggregator = draft.as4Aggregator;
  }
  if (draft.path !== null && draft.as4Path !== null) {
    draft.path = mergeAs4Path(draft.path, draft.as4Path);
  }
}
