/** Addresses as bgpdump 1.6.2 prints them, which for IPv6 is not RFC 5952. */

export function ipv4Text(word: number): string {
  return `${word >>> 24}.${(word >>> 16) & 255}.${(word >>> 8) & 255}.${word & 255}`;
}

/** Where the longest run of zero groups starts and ends; one zero is a run as well. */
function maxZerosLength(groups: readonly number[]): readonly [from: number, to: number] {
  let from = 0;
  let to = 0;
  for (let i = 0; i < 8; i++) {
    if (groups[i] !== 0) continue;
    let end = i;
    while (end < 8 && groups[end] === 0) end++;
    if (end - i > to - from) {
      from = i;
      to = end;
    }
    i = end;
  }
  return [from, to];
}

function hexGroups(groups: readonly number[], from: number, to: number): string {
  let text = "";
  for (let i = from; i < to; i++) {
    text += i === from ? "" : ":";
    text += (groups[i] as number).toString(16);
  }
  return text;
}

function ipv6Text(words: readonly number[]): string {
  const [first = 0, second = 0, third = 0, last = 0] = words;
  if (first === 0 && second === 0) {
    if (third === 0xffff) return `::ffff:${ipv4Text(last)}`;
    // Addresses of the old form ::192.0.2.1, but not :: and ::1.
    if (third === 0 && last > 1) return `::${ipv4Text(last)}`;
  }
  const groups: number[] = [];
  for (const word of words) groups.push(word >>> 16, word & 0xffff);
  const [from, to] = maxZerosLength(groups);
  if (to === from) return hexGroups(groups, 0, 8);
  return `${hexGroups(groups, 0, from)}::${hexGroups(groups, to, 8)}`;
}

/** @param words one (IPv4) or four (IPv6) words of 32 bits */
export function bgpdumpAddress(words: readonly number[]): string {
  return words.length === 1 ? ipv4Text(words[0] as number) : ipv6Text(words);
}
