import { readAsPath } from "./as-path";
import { u8, u16, u32 } from "./bytes";
import { readReach, readTableNextHops, readUnreach } from "./multiprotocol";
import { readAddress } from "./nlri";
import type { AttributeReading, Draft } from "./path-attributes";
import type { BgpProblem } from "./problem";

/** Reads the value in bytes[start..end) into the draft; what is wrong with it, or null. */
type Reader = (
  bytes: Uint8Array,
  start: number,
  end: number,
  draft: Draft,
  reading: AttributeReading,
) => BgpProblem | null;

/** The two attributes of which an UPDATE may have several, one a family. */
export const mpReach = 14;
export const mpUnreach = 15;

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
export const readers: readonly (Reader | undefined)[] = Object.assign(
  new Array<Reader | undefined>(36),
  {
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
  },
);
