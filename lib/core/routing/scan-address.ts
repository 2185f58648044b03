/**
 * Reads IP addresses from bytes, by character code: tables have millions of them, and a regular
 * expression or a split for each costs more than the rest of the work.
 *
 * Strict: four decimal octets without leading zeros; IPv6 as RFC 4291 section 2.2 writes it, no
 * zone. Words are unsigned, 32 bits, big end first.
 */

const dot = 0x2e;
const colon = 0x3a;
const zero = 0x30;

/** Reads a dotted IPv4 address that fills bytes[start..end). False when it is none. */
export function scanIpv4(
  bytes: Uint8Array,
  start: number,
  end: number,
  words: Uint32Array,
  at: number,
): boolean {
  let value = 0;
  let octet = 0;
  let digits = 0;
  let octets = 0;
  for (let i = start; i < end; i++) {
    const code = bytes[i] as number;
    if (code === dot) {
      if (digits === 0 || octets === 3) return false;
      value = value * 256 + octet;
      octets++;
      octet = 0;
      digits = 0;
      continue;
    }
    const digit = code - zero;
    if (digit < 0 || digit > 9) return false;
    // "010" may be eight or ten: no reader agrees, so it is neither.
    if (digits > 0 && octet === 0) return false;
    octet = octet * 10 + digit;
    digits++;
    if (octet > 255) return false;
  }
  if (octets !== 3 || digits === 0) return false;
  words[at] = value * 256 + octet;
  return true;
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const folded = code | 0x20;
  return folded >= 0x61 && folded <= 0x66 ? folded - 0x57 : -1;
}

const groups = new Uint16Array(8);
const tail = new Uint32Array(1);

/**
 * Reads an IPv6 address that fills bytes[start..end). `dotted` says whether the last 32 bits may
 * be written as an IPv4 address. False when it is none.
 */
export function scanIpv6(
  bytes: Uint8Array,
  start: number,
  end: number,
  words: Uint32Array,
  at: number,
  dotted: boolean,
): boolean {
  let count = 0;
  let gap = -1;
  let i = start;
  if (end - start < 2) return false;
  if (bytes[i] === colon) {
    if (bytes[i + 1] !== colon) return false;
    gap = 0;
    i += 2;
  }
  while (i < end) {
    if (count === 8) return false;
    const groupStart = i;
    let group = 0;
    while (i < end) {
      const digit = hexDigit(bytes[i] as number);
      if (digit < 0) break;
      if (i - groupStart === 4) return false;
      group = group * 16 + digit;
      i++;
    }
    if (i === groupStart) return false;
    if (i < end && bytes[i] === dot) {
      if (!dotted || count > 6 || !scanIpv4(bytes, groupStart, end, tail, 0)) return false;
      const value = tail[0] as number;
      groups[count++] = value >>> 16;
      groups[count++] = value & 0xffff;
      break;
    }
    groups[count++] = group;
    if (i === end) break;
    if (bytes[i] !== colon) return false;
    i++;
    if (i === end) return false;
    if (bytes[i] === colon) {
      if (gap >= 0) return false;
      gap = count;
      i++;
    }
  }
  if (gap < 0 ? count !== 8 : count > 7) return false;
  spread(count, gap < 0 ? count : gap, words, at);
  return true;
}

/** Puts the groups before and after the "::" in their places, zeros between. */
function spread(count: number, gap: number, words: Uint32Array, at: number): void {
  const missing = 8 - count;
  for (let word = 0; word < 4; word++) {
    let value = 0;
    for (let half = 0; half < 2; half++) {
      const place = word * 2 + half;
      const from = place < gap ? place : place - missing;
      const inGap = place >= gap && place < gap + missing;
      value = value * 65_536 + (inGap ? 0 : (groups[from] as number));
    }
    words[at + word] = value;
  }
}
