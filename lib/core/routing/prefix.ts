import { formatAddress } from "./format-address";
import { scanIpv4, scanIpv6 } from "./scan-address";
import {
  maxPrefixTextLength,
  type PrefixProblem,
  scannedPrefix,
  scanPrefix,
  wordMask,
} from "./scan-prefix";

export { formatAddress, isV4Mapped } from "./format-address";
export type { PrefixProblem } from "./scan-prefix";

/** An IP address: one (IPv4) or four (IPv6) unsigned 32-bit words, big end first. */
export interface Address {
  readonly family: 4 | 6;
  readonly words: readonly number[];
}

/** An IP prefix of the routing table; bits beyond `length` are zero. */
export interface Prefix extends Address {
  readonly length: number;
}

export type ReadPrefix =
  | { ok: true; prefix: Prefix }
  | { ok: false; code: "malformed" }
  /** Bits are set beyond the length; `network` is the prefix without them. */
  | { ok: false; code: "host-bits"; network: Prefix };

/** Eight groups of four and a dotted tail: "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255". */
const maxAddressTextLength = 45;
const buffer = new Uint8Array(maxAddressTextLength);
const scanned = scannedPrefix();

/** Copies a short text's codes to `buffer`; a character that no address has becomes 0. */
function codesOf(text: string): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    buffer[i] = code < 128 ? code : 0;
  }
}

/**
 * Reads a prefix in CIDR notation as tables have it, and says why it is refused: no missing
 * octets, leading zeros, hexadecimal, zones, blanks or IPv4 in the tail of IPv6; the length must
 * be there; bits beyond it must be zero. Upper case is folded. Nothing is repaired.
 */
export function readPrefix(text: string): ReadPrefix {
  if (text.length > maxPrefixTextLength) return { ok: false, code: "malformed" };
  codesOf(text);
  const problem: PrefixProblem | null = scanPrefix(buffer, 0, text.length, scanned);
  if (problem === "malformed") return { ok: false, code: problem };
  const { family, length } = scanned;
  const words = family === 4 ? [scanned.words[0] as number] : Array.from(scanned.words);
  const prefix: Prefix = { family, words, length };
  if (problem === "host-bits") return { ok: false, code: problem, network: maskToNetwork(prefix) };
  return { ok: true, prefix };
}

/** Like `readPrefix`, for those who need no reason: null when the text is refused. */
export function parsePrefix(text: string): Prefix | null {
  const read = readPrefix(text);
  return read.ok ? read.prefix : null;
}

/** Reads an address without length or zone; IPv6 may end in dotted decimals. Null when it is none. */
export function parseAddress(text: string): Address | null {
  if (text.length > maxAddressTextLength) return null;
  codesOf(text);
  const { words } = scanned;
  if (!text.includes(":")) {
    return scanIpv4(buffer, 0, text.length, words, 0)
      ? { family: 4, words: [words[0] as number] }
      : null;
  }
  return scanIpv6(buffer, 0, text.length, words, 0, true)
    ? { family: 6, words: Array.from(words) }
    : null;
}

/** Writes a prefix canonically, IPv6 per RFC 5952: "2001:db8::/32". */
export function formatPrefix(prefix: Prefix): string {
  return `${formatAddress(prefix.family, prefix.words)}/${prefix.length}`;
}

/** The prefix with its bits beyond the length cleared. */
export function maskToNetwork(prefix: Prefix): Prefix {
  const words = prefix.words.map((value, word) => (value & wordMask(prefix.length, word)) >>> 0);
  return { family: prefix.family, words, length: prefix.length };
}

/** Whether `inner` is `outer` or lies inside it; prefixes of two families never do. */
export function containsPrefix(outer: Prefix, inner: Prefix): boolean {
  if (outer.family !== inner.family || outer.length > inner.length) return false;
  return outer.words.every(
    (value, word) => ((inner.words[word] as number) & wordMask(outer.length, word)) >>> 0 === value,
  );
}

export function equalPrefixes(a: Prefix, b: Prefix): boolean {
  return comparePrefixes(a, b) === 0;
}

/** Order of tables: IPv4 first, then by address, then the shorter (covering) prefix first. */
export function comparePrefixes(a: Prefix, b: Prefix): number {
  if (a.family !== b.family) return a.family - b.family;
  for (let word = 0; word < a.words.length; word++) {
    const difference = (a.words[word] as number) - (b.words[word] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
