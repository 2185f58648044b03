import { u8, u32 } from "@/lib/core/routing/bgp/bytes";
import { readAddress } from "@/lib/core/routing/bgp/nlri";
import { type PeerHeader, peerTypes } from "./message";

export const peerHeaderLength = 42;

const flags = { ipv6: 0x80, postPolicy: 0x40, twoByteAsns: 0x20, adjOut: 0x10, filtered: 0x80 };

const hex = (word: number): string => word.toString(16).padStart(8, "0");

/** Reads the per-peer header at bytes[start..]; null for a type of peer that nobody defined. */
export function readPeerHeader(bytes: Uint8Array, start: number): PeerHeader | null {
  const peerType = peerTypes[u8(bytes, start)];
  if (peerType === undefined) return null;
  const flag = u8(bytes, start + 1);
  const high = u32(bytes, start + 2);
  const low = u32(bytes, start + 6);
  const locRib = peerType === "loc-rib";
  const ipv6 = (flag & flags.ipv6) !== 0;
  return {
    peerType,
    distinguisher: high === 0 && low === 0 ? null : hex(high) + hex(low),
    peer: locRib ? null : readAddress(bytes, ipv6 ? start + 10 : start + 22, ipv6 ? 6 : 4),
    asn: u32(bytes, start + 26),
    bgpId: readAddress(bytes, start + 30, 4),
    at: u32(bytes, start + 34) + u32(bytes, start + 38) / 1e6,
    postPolicy: !locRib && (flag & flags.postPolicy) !== 0,
    adjOut: !locRib && (flag & flags.adjOut) !== 0,
    filtered: locRib && (flag & flags.filtered) !== 0,
    twoByteAsns: !locRib && (flag & flags.twoByteAsns) !== 0,
  };
}
