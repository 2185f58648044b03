/** Writes an IPv4 word in dotted decimals. */
function formatIpv4(word: number): string {
  return `${word >>> 24}.${(word >>> 16) & 255}.${(word >>> 8) & 255}.${word & 255}`;
}

const groupOf = (words: ArrayLike<number>, place: number): number => {
  const word = words[place >> 1] as number;
  return place & 1 ? word & 0xffff : word >>> 16;
};

/** In loops over numbers only: tables are written by the million. */
function formatIpv6(words: ArrayLike<number>): string {
  // The longest run of at least two zero groups is left out, the first of equal ones.
  let gap = -1;
  let size = 1;
  let run = 0;
  for (let place = 0; place < 8; place++) {
    run = groupOf(words, place) === 0 ? run + 1 : 0;
    if (run <= size) continue;
    size = run;
    gap = place - run + 1;
  }
  let text = "";
  for (let place = 0; place < 8; place++) {
    if (place === gap) {
      text += "::";
      place += size - 1;
      continue;
    }
    if (place > 0 && place !== gap + size) text += ":";
    text += groupOf(words, place).toString(16);
  }
  return text;
}

/**
 * Writes an address: dotted decimals for IPv4, RFC 5952 for IPv6. A v4-mapped address shows its
 * IPv4 part in decimals, as section 5 of that RFC recommends and `inet_ntop` does.
 *
 * @param words one (IPv4) or four (IPv6) unsigned 32-bit words, big end first
 */
export function formatAddress(family: 4 | 6, words: readonly number[]): string {
  if (family === 4) return formatIpv4(words[0] ?? 0);
  if (isV4Mapped(words)) return `::ffff:${formatIpv4(words[3] ?? 0)}`;
  return formatIpv6(words);
}

/** Whether an IPv6 address lies in ::ffff:0:0/96 (RFC 4291 section 2.5.5.2). */
export function isV4Mapped(words: readonly number[]): boolean {
  return words.length === 4 && words[0] === 0 && words[1] === 0 && words[2] === 0xffff;
}
