import type { Prefix } from "@/lib/core/routing/prefix";
import { wordMask } from "@/lib/core/routing/scan-prefix";

/**
 * Prefixes of one family in the order of tables (address, then the shorter first), in typed arrays:
 * a million take 9 MB (IPv4) instead of hundreds as objects.
 */
export class SortedPrefixes {
  readonly size: number;
  /** The closest prefix that contains each; -1 for none. */
  readonly parents: Int32Array;
  readonly #width: number;
  readonly #words: Uint32Array;
  readonly #lengths: Uint8Array;
  /** Where the prefixes with each value of the first 16 bits begin. */
  readonly #starts = new Uint32Array(65_537);

  /** @param words of all, each `family === 4 ? 1 : 4` long, in order and without duplicates */
  constructor(
    readonly family: 4 | 6,
    words: Uint32Array,
    lengths: Uint8Array,
  ) {
    this.size = lengths.length;
    this.#width = family === 4 ? 1 : 4;
    this.#words = words;
    this.#lengths = lengths;
    for (let i = 0; i < this.size; i++) {
      const top = (words[i * this.#width] as number) >>> 16;
      this.#starts[top + 1] = (this.#starts[top + 1] as number) + 1;
    }
    for (let top = 0; top < 65_536; top++) {
      this.#starts[top + 1] = (this.#starts[top + 1] as number) + (this.#starts[top] as number);
    }
    this.parents = this.#findParents();
  }

  at(place: number): Prefix {
    const from = place * this.#width;
    return {
      family: this.family,
      words: Array.from(this.#words.subarray(from, from + this.#width)),
      length: this.#lengths[place] as number,
    };
  }

  lengthAt(place: number): number {
    return this.#lengths[place] as number;
  }

  /** How many prefixes stand at or before this one. */
  countUpTo({ words, length }: Prefix): number {
    const top = (words[0] as number) >>> 16;
    let low = this.#starts[top] as number;
    let high = this.#starts[top + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, words, length) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  isAt(place: number, prefix: Prefix): boolean {
    return this.#compare(place, prefix.words, prefix.length) === 0;
  }

  /** Whether the prefix at a place contains, or is, the one given. */
  containsAt(place: number, { words, length }: Prefix): boolean {
    const own = this.#lengths[place] as number;
    return own <= length && this.#agrees(place, words, own);
  }

  /** Whether the prefix at a place lies inside, or is, the one given. */
  isInsideAt(place: number, { words, length }: Prefix): boolean {
    return (this.#lengths[place] as number) >= length && this.#agrees(place, words, length);
  }

  #compare(place: number, words: readonly number[], length: number): number {
    const from = place * this.#width;
    for (let word = 0; word < this.#width; word++) {
      const own = this.#words[from + word] as number;
      const other = words[word] as number;
      if (own !== other) return own < other ? -1 : 1;
    }
    return (this.#lengths[place] as number) - length;
  }

  #agrees(place: number, words: readonly number[], bits: number): boolean {
    const from = place * this.#width;
    for (let word = 0; word < this.#width; word++) {
      const difference = (this.#words[from + word] as number) ^ (words[word] as number);
      if ((difference & wordMask(bits, word)) !== 0) return false;
    }
    return true;
  }

  #findParents(): Int32Array {
    const parents = new Int32Array(this.size);
    for (let i = 0; i < this.size; i++) {
      const prefix = this.at(i);
      let parent = i - 1;
      while (parent >= 0 && !this.containsAt(parent, prefix)) parent = parents[parent] as number;
      parents[i] = parent;
    }
    return parents;
  }
}
