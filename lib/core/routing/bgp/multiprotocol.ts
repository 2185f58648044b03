import type { Address } from "@/lib/core/routing/prefix";
import { u8, u16 } from "./bytes";
import { type Afi, afi, familyOf, type Nlri, readAddress, readNlriList } from "./nlri";
import type { BgpProblem } from "./problem";

/** Subsequent address families that carry plain prefixes (RFC 4760). */
export const safi = { unicast: 1, multicast: 2, both: 3 } as const;

/** Prefixes of one family, from MP_REACH_NLRI or MP_UNREACH_NLRI. */
export interface FamilyRoutes {
  readonly afi: Afi;
  readonly safi: number;
  readonly prefixes: readonly Nlri[];
  /** Of MP_REACH_NLRI: the global address, then perhaps the link-local one (RFC 2545). */
  readonly nextHops: readonly Address[];
}

/** Whether prefixes of a family carry path identifiers (RFC 7911). */
export type AddPath = (afi: number, safi: number) => boolean;

/** A next hop is 4, 16 or 32 bytes, whatever the family (RFC 8950). */
export function readNextHops(bytes: Uint8Array, at: number, length: number): Address[] | null {
  if (length === 4) return [readAddress(bytes, at, 4)];
  if (length === 16) return [readAddress(bytes, at, 6)];
  if (length === 32) return [readAddress(bytes, at, 6), readAddress(bytes, at + 16, 6)];
  return length === 0 ? [] : null;
}

type Read = { routes: FamilyRoutes | null; problem: BgpProblem | null };

const failed = (problem: BgpProblem): Read => ({ routes: null, problem });

const isPlain = (family: number, sub: number): family is Afi =>
  (family === afi.ipv4 || family === afi.ipv6) && sub >= safi.unicast && sub <= safi.both;

function readFamily(
  bytes: Uint8Array,
  at: number,
  end: number,
  family: { afi: Afi; safi: number },
  addPath: AddPath,
  nextHops: readonly Address[],
): Read {
  const prefixes: Nlri[] = [];
  const withPathId = addPath(family.afi, family.safi);
  const problem = readNlriList(bytes, at, end, familyOf(family.afi), withPathId, prefixes);
  return { routes: { ...family, prefixes, nextHops }, problem };
}

/** MP_UNREACH_NLRI (RFC 4760, 4): AFI, SAFI, prefixes. */
export function readUnreach(bytes: Uint8Array, start: number, end: number, addPath: AddPath): Read {
  if (start + 3 > end) return failed("attribute-length");
  const family = u16(bytes, start);
  const sub = u8(bytes, start + 2);
  if (!isPlain(family, sub)) return failed("unsupported-family");
  return readFamily(bytes, start + 3, end, { afi: family, safi: sub }, addPath, []);
}

/** MP_REACH_NLRI (RFC 4760, 3): AFI, SAFI, next hop, one reserved byte, prefixes. */
export function readReach(bytes: Uint8Array, start: number, end: number, addPath: AddPath): Read {
  if (start + 5 > end) return failed("attribute-length");
  const family = u16(bytes, start);
  const sub = u8(bytes, start + 2);
  if (!isPlain(family, sub)) return failed("unsupported-family");
  const hopLength = u8(bytes, start + 3);
  const hopAt = start + 4;
  const listAt = hopAt + hopLength + 1;
  if (listAt > end) return failed("attribute-length");
  const nextHops = readNextHops(bytes, hopAt, hopLength);
  const read = readFamily(bytes, listAt, end, { afi: family, safi: sub }, addPath, nextHops ?? []);
  return nextHops === null && read.problem === null
    ? { ...read, problem: "next-hop-length" }
    : read;
}

/**
 * MP_REACH_NLRI of TABLE_DUMP_V2 holds only the next hop (RFC 6396, 4.3.4), but some writers put
 * the whole attribute: its first byte, of the AFI, is then zero, which no length of a next hop is.
 */
export function readTableNextHops(bytes: Uint8Array, start: number, end: number): Address[] | null {
  if (start >= end) return null;
  const whole = u8(bytes, start) === 0;
  const at = whole ? start + 3 : start;
  if (at >= end) return null;
  const length = u8(bytes, at);
  return at + 1 + length <= end ? readNextHops(bytes, at + 1, length) : null;
}
