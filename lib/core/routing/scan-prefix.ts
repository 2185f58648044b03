import { scanIpv4, scanIpv6 } from "./scan-address";

const slash = 0x2f;
const colon = 0x3a;

/** "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128"; nothing longer is looked at. */
export const maxPrefixTextLength = 43;

/** What `scanPrefix` found; the fields hold the last prefix read. */
export interface ScannedPrefix {
  family: 4 | 6;
  /** The address as written; the first word alone is used by IPv4. */
  readonly words: Uint32Array;
  length: number;
}

export function scannedPrefix(): ScannedPrefix {
  return { family: 4, words: new Uint32Array(4), length: 0 };
}

export type PrefixProblem = "malformed" | "host-bits";

/**
 * Reads a prefix that fills bytes[start..end) into `into`; null when it is right. After
 * "host-bits" the address in `into` still has them.
 */
export function scanPrefix(
  bytes: Uint8Array,
  start: number,
  end: number,
  into: ScannedPrefix,
): PrefixProblem | null {
  if (end - start > maxPrefixTextLength) return "malformed";
  let cut = -1;
  let six = false;
  for (let i = start; i < end; i++) {
    const code = bytes[i];
    if (code === colon) six = true;
    if (code === slash) {
      cut = i;
      break;
    }
  }
  if (cut < 0) return "malformed";
  const length = scanLength(bytes, cut + 1, end);
  if (length < 0 || length > (six ? 128 : 32)) return "malformed";
  const read = six
    ? scanIpv6(bytes, start, cut, into.words, 0, false)
    : scanIpv4(bytes, start, cut, into.words, 0);
  if (!read) return "malformed";
  into.family = six ? 6 : 4;
  into.length = length;
  return hasHostBits(into) ? "host-bits" : null;
}

/** One to three decimal digits without a leading zero; -1 when it is anything else. */
function scanLength(bytes: Uint8Array, start: number, end: number): number {
  const digits = end - start;
  if (digits < 1 || digits > 3) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] as number) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return digits > 1 && bytes[start] === 0x30 ? -1 : value;
}

/** Masks of 0 to 32 bits, signed as bitwise operators give them. */
export const masks = Int32Array.from({ length: 33 }, (_, bits) =>
  bits === 0 ? 0 : 0xffffffff << (32 - bits),
);

/** The mask of one word of a prefix, unsigned: `wordMask(20, 0)` is 0xfffff000. */
export function wordMask(length: number, word: number): number {
  const bits = Math.min(Math.max(length - word * 32, 0), 32);
  return (masks[bits] as number) >>> 0;
}

function hasHostBits(prefix: ScannedPrefix): boolean {
  const count = prefix.family === 4 ? 1 : 4;
  for (let word = count - 1; word >= 0; word--) {
    const value = prefix.words[word] as number;
    if ((value & wordMask(prefix.length, word)) >>> 0 !== value) return true;
  }
  return false;
}
