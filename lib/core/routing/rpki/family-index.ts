import { masks, wordMask } from "@/lib/core/routing/scan-prefix";
import type { Columns } from "./columns";
import type { PrefixLike } from "./vrp";

const buckets = 0x10000;
/** Below this size a table of buckets costs more than the longer search. */
const worthBuckets = 4096;

/**
 * The VRPs of one family, sorted by address and length, each with a link `up` to the next VRP
 * that covers it (of the same prefix or a shorter one), or -1.
 *
 * All VRPs that cover a prefix are found by one binary search: the last row not behind the prefix
 * is the deepest one or lies inside it, and the rest follow by `up`.
 */
export class FamilyIndex {
  readonly size: number;
  readonly up: Int32Array;
  /** First row of each value of the address's first 16 bits, or of all: a shorter search. */
  private readonly first: Uint32Array;

  constructor(
    readonly family: 4 | 6,
    readonly columns: Columns,
  ) {
    this.size = columns.lengths.length;
    this.up = family === 4 ? linksOfIpv4(columns) : linksOf(columns);
    this.first = bucketsOf(columns.words[0] as Uint32Array);
  }

  /** The row of the longest VRP prefix that equals or contains this one; -1 when there is none. */
  deepest(prefix: PrefixLike): number {
    let row = this.lastNotBehind(prefix);
    while (row >= 0 && !covers(this.columns, row, prefix.words, prefix.length)) {
      row = this.up[row] as number;
    }
    return row;
  }

  /** The row of exactly this VRP; -1 when there is none. */
  find(prefix: PrefixLike, maxLength: number, asn: number): number {
    const { lengths, maxLengths, asns } = this.columns;
    // Rows with a length are linked to rows of the same length first: those are its equals.
    for (let row = this.deepest(prefix); row >= 0; row = this.up[row] as number) {
      if (lengths[row] !== prefix.length) return -1;
      if (asns[row] === asn && maxLengths[row] === maxLength) return row;
    }
    return -1;
  }

  private lastNotBehind({ words, length }: PrefixLike): number {
    const bucket = this.first.length === 2 ? 0 : (words[0] as number) >>> 16;
    let low = this.first[bucket] as number;
    let high = this.first[bucket + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.isBehind(middle, words, length)) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }

  private isBehind(row: number, words: ArrayLike<number>, length: number): boolean {
    const { words: columns, lengths } = this.columns;
    for (let word = 0; word < columns.length; word++) {
      const mine = (columns[word] as Uint32Array)[row] as number;
      const its = words[word] as number;
      if (mine !== its) return mine > its;
    }
    return (lengths[row] as number) > length;
  }
}

/** Whether the row's prefix equals or contains the given one. */
function covers(
  { words: columns, lengths }: Columns,
  row: number,
  words: ArrayLike<number>,
  length: number,
): boolean {
  const rowLength = lengths[row] as number;
  if (rowLength > length) return false;
  for (let word = 0; word < columns.length && word * 32 < rowLength; word++) {
    const difference = ((columns[word] as Uint32Array)[row] as number) ^ (words[word] as number);
    if ((difference & wordMask(rowLength, word)) !== 0) return false;
  }
  return true;
}

/** The links of one-word addresses, in a loop that calls nothing: most rows are there. */
function linksOfIpv4({ words, lengths }: Columns): Int32Array {
  const addresses = words[0] as Uint32Array;
  const up = new Int32Array(lengths.length);
  for (let row = 0; row < lengths.length; row++) {
    const address = addresses[row] as number;
    const length = lengths[row] as number;
    let above = row - 1;
    while (above >= 0) {
      const its = lengths[above] as number;
      const differ = ((addresses[above] as number) ^ address) & (masks[its] as number);
      if (its <= length && differ === 0) break;
      above = up[above] as number;
    }
    up[row] = above;
  }
  return up;
}

function linksOf(columns: Columns): Int32Array {
  const size = columns.lengths.length;
  const up = new Int32Array(size);
  const words = columns.words.map(() => 0);
  for (let row = 0; row < size; row++) {
    for (let word = 0; word < words.length; word++) {
      words[word] = (columns.words[word] as Uint32Array)[row] as number;
    }
    let above = row - 1;
    while (above >= 0 && !covers(columns, above, words, columns.lengths[row] as number)) {
      above = up[above] as number;
    }
    up[row] = above;
  }
  return up;
}

function bucketsOf(firstWords: Uint32Array): Uint32Array {
  if (firstWords.length < worthBuckets) return Uint32Array.of(0, firstWords.length);
  const first = new Uint32Array(buckets + 1);
  let row = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    first[bucket] = row;
    while (row < firstWords.length && (firstWords[row] as number) >>> 16 === bucket) row++;
  }
  first[buckets] = row;
  return first;
}
