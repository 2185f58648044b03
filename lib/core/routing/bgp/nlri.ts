import type { Address, Prefix } from "@/lib/core/routing/prefix";
import { wordMask } from "@/lib/core/routing/scan-prefix";
import { u8, u32 } from "./bytes";
import type { BgpProblem } from "./problem";

/** A prefix of an UPDATE or of a table. */
export interface Nlri {
  readonly prefix: Prefix;
  /** The path identifier of RFC 7911; null where the session has none. */
  readonly pathId: number | null;
  /** The address as it was sent, where bits beyond the length are set; RFC 4271 ignores them. */
  readonly asSent?: readonly number[];
}

/** Address families (IANA) whose prefixes are read. */
export const afi = { ipv4: 1, ipv6: 2 } as const;
export type Afi = (typeof afi)[keyof typeof afi];

export const familyOf = (of: Afi): 4 | 6 => (of === afi.ipv4 ? 4 : 6);

/** Reads an address of 4 or 16 bytes. */
export function readAddress(bytes: Uint8Array, at: number, family: 4 | 6): Address {
  if (family === 4) return { family, words: [u32(bytes, at)] };
  const words = [u32(bytes, at), u32(bytes, at + 4), u32(bytes, at + 8), u32(bytes, at + 12)];
  return { family, words };
}

/** One word of an address of which only the first bytes are there; the others are zero. */
function partialWord(bytes: Uint8Array, at: number, end: number): number {
  if (at + 4 <= end) return u32(bytes, at);
  let word = 0;
  for (let i = 0; i < 4; i++) word = word * 256 + (at + i < end ? u8(bytes, at + i) : 0);
  return word;
}

export const bytesOfLength = (length: number): number => (length + 7) >> 3;

/** Reads the address bytes of a prefix of `length` bits, at most 32 (IPv4) or 128 (IPv6). */
export function readNlri(
  bytes: Uint8Array,
  at: number,
  family: 4 | 6,
  length: number,
  pathId: number | null,
): Nlri {
  const end = at + bytesOfLength(length);
  const sent: number[] = [];
  const words: number[] = [];
  let stray = false;
  for (let word = 0; word < (family === 4 ? 1 : 4); word++) {
    const value = partialWord(bytes, at + word * 4, end);
    const masked = (value & wordMask(length, word)) >>> 0;
    if (masked !== value) stray = true;
    sent.push(value);
    words.push(masked);
  }
  const prefix = { family, words, length };
  return stray ? { prefix, pathId, asSent: sent } : { prefix, pathId };
}

/**
 * Reads a list of prefixes that fills bytes[start..end) (RFC 4271, 4.3; with path identifiers
 * RFC 7911). What stands before a damaged one is kept in `into`.
 *
 * @returns what is wrong, null when the list is whole
 */
export function readNlriList(
  bytes: Uint8Array,
  start: number,
  end: number,
  family: 4 | 6,
  addPath: boolean,
  into: Nlri[],
): BgpProblem | null {
  let at = start;
  while (at < end) {
    let pathId: number | null = null;
    if (addPath) {
      if (at + 4 > end) return "nlri-truncated";
      pathId = u32(bytes, at);
      at += 4;
      if (at >= end) return "nlri-truncated";
    }
    const length = u8(bytes, at);
    at += 1;
    if (length > (family === 4 ? 32 : 128)) return "prefix-length";
    if (at + bytesOfLength(length) > end) return "nlri-truncated";
    into.push(readNlri(bytes, at, family, length, pathId));
    at += bytesOfLength(length);
  }
  return null;
}
