/** Writes an IPv4 word in dotted decimals. */
function formatIpv4(word: number): string {
  return `${word >>> 24}.${(word >>> 16) & 255}.${(word >>> 8) & 255}.${word & 255}`;
}

/** Where the longest run of at least two zero groups starts and ends; the first of equal ones. */
function longestZeros(groups: readonly number[]): { from: number; to: number } {
  let best = { from: 0, to: 0 };
  for (let from = 0; from < groups.length; from++) {
    let to = from;
    while (to < groups.length && groups[to] === 0) to++;
    if (to - from > 1 && to - from > best.to - best.from) best = { from, to };
    if (to > from) from = to;
  }
  return best;
}

const hex = (groups: readonly number[]): string =>
  groups.map((group) => group.toString(16)).join(":");

/**
 * Writes an address: dotted decimals for IPv4, RFC 5952 for IPv6. A v4-mapped address shows its
 * IPv4 part in decimals, as section 5 of that RFC recommends and `inet_ntop` does.
 *
 * @param words one (IPv4) or four (IPv6) unsigned 32-bit words, big end first
 */
export function formatAddress(family: 4 | 6, words: readonly number[]): string {
  if (family === 4) return formatIpv4(words[0] ?? 0);
  if (isV4Mapped(words)) return `::ffff:${formatIpv4(words[3] ?? 0)}`;
  const groups = words.flatMap((word) => [word >>> 16, word & 0xffff]);
  const { from, to } = longestZeros(groups);
  if (to === from) return hex(groups);
  return `${hex(groups.slice(0, from))}::${hex(groups.slice(to))}`;
}

/** Whether an IPv6 address lies in ::ffff:0:0/96 (RFC 4291 section 2.5.5.2). */
export function isV4Mapped(words: readonly number[]): boolean {
  return words.length === 4 && words[0] === 0 && words[1] === 0 && words[2] === 0xffff;
}
