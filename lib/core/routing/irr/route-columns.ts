import { maskToNetwork, type Prefix } from "@/lib/core/routing/prefix";

/** One route object, by numbers: `source` is an index of the table's registries. */
export interface RouteRow {
  readonly prefix: Prefix;
  readonly origin: number;
  readonly source: number;
}

/**
 * Route objects of one family in typed arrays: the large registries hold millions, and an object
 * each would take ten times the memory. About 15 bytes a route for IPv4, 27 for IPv6.
 */
export class RouteColumns {
  private words: Uint32Array;
  private lengths = new Uint8Array(64);
  private origins = new Uint32Array(64);
  private sources = new Uint16Array(64);
  /** Rows in order of address and length; null until it is needed again. */
  private order: Uint32Array | null = null;
  private readonly width: 1 | 4;
  size = 0;

  constructor(private readonly family: 4 | 6) {
    this.width = family === 4 ? 1 : 4;
    this.words = new Uint32Array(64 * this.width);
  }

  add(prefix: Prefix, origin: number, source: number): void {
    if (this.size === this.lengths.length) this.grow();
    for (let word = 0; word < this.width; word++) {
      this.words[this.size * this.width + word] = prefix.words[word] as number;
    }
    this.lengths[this.size] = prefix.length;
    this.origins[this.size] = origin;
    this.sources[this.size] = source;
    this.size++;
    this.order = null;
  }

  row(index: number): RouteRow {
    const words = Array.from(this.words.subarray(index * this.width, (index + 1) * this.width));
    return {
      prefix: { family: this.family, words, length: this.lengths[index] as number },
      origin: this.origins[index] as number,
      source: this.sources[index] as number,
    };
  }

  /** The rows of these origins, in the order they came. */
  *ofOrigins(origins: ReadonlySet<number>): Generator<RouteRow> {
    for (let index = 0; index < this.size; index++) {
      if (origins.has(this.origins[index] as number)) yield this.row(index);
    }
  }

  /** The rows whose prefix equals or contains a prefix of this family, the longest first. */
  *covering(prefix: Prefix): Generator<RouteRow> {
    this.order ??= this.sorted();
    for (let length = prefix.length; length >= 0; length--) {
      const { words } = maskToNetwork({ ...prefix, length });
      for (let at = this.firstAt(this.order, words, length); at < this.size; at++) {
        const index = this.order[at] as number;
        if (this.compare(index, words, length) !== 0) break;
        yield this.row(index);
      }
    }
  }

  private sorted(): Uint32Array {
    const { words, lengths, width } = this;
    const order = new Uint32Array(this.size);
    for (let index = 0; index < this.size; index++) order[index] = index;
    return order.sort((a, b) => {
      for (let word = 0; word < width; word++) {
        const difference =
          (words[a * width + word] as number) - (words[b * width + word] as number);
        if (difference !== 0) return difference;
      }
      return (lengths[a] as number) - (lengths[b] as number) || a - b;
    });
  }

  private compare(index: number, words: readonly number[], length: number): number {
    for (let word = 0; word < this.width; word++) {
      const difference =
        (this.words[index * this.width + word] as number) - (words[word] as number);
      if (difference !== 0) return difference;
    }
    return (this.lengths[index] as number) - length;
  }

  /** Where the first row stands that is not before the prefix. */
  private firstAt(order: Uint32Array, words: readonly number[], length: number): number {
    let from = 0;
    let to = this.size;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.compare(order[middle] as number, words, length) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  private grow(): void {
    const room = this.size * 2;
    const words = new Uint32Array(room * this.width);
    words.set(this.words);
    const lengths = new Uint8Array(room);
    lengths.set(this.lengths);
    const origins = new Uint32Array(room);
    origins.set(this.origins);
    const sources = new Uint16Array(room);
    sources.set(this.sources);
    Object.assign(this, { words, lengths, origins, sources });
  }
}
