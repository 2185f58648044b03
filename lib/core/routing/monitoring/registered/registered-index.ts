import { comparePrefixes, equalPrefixes, type Prefix } from "@/lib/core/routing/prefix";
import type { RegisteredPrefix } from "./registered-prefix";
import { SortedPrefixes } from "./sorted-prefixes";

/** How an observed prefix stands to the registered ones. */
export const relation = { none: 0, exact: 1, inside: 2, around: 3 } as const;

/** What `RegisteredIndex.find` found. */
export interface FoundRelation {
  kind: number;
  /** Number of the registered prefix; of `around` the first of those inside. */
  place: number;
}

/** The registered prefixes, numbered in the order of tables, IPv4 first. */
export class RegisteredIndex {
  readonly size: number;
  readonly #four: SortedPrefixes;
  readonly #six: SortedPrefixes;
  readonly #originsFrom: Uint32Array;
  readonly #origins: Uint32Array;
  readonly #maxLengths: Uint8Array;
  readonly #baselines: Float64Array;

  /** A prefix that comes twice has the origins of both and the longer `maxLength`. */
  constructor(registered: Iterable<RegisteredPrefix>) {
    const sorted = merged([...registered]);
    this.size = sorted.length;
    this.#four = sortedOf(4, sorted);
    this.#six = sortedOf(6, sorted);
    this.#originsFrom = new Uint32Array(this.size + 1);
    this.#maxLengths = new Uint8Array(this.size);
    this.#baselines = new Float64Array(this.size).fill(Number.NaN);
    const origins: number[] = [];
    for (const [place, each] of sorted.entries()) {
      for (const origin of each.origins) origins.push(origin);
      this.#originsFrom[place + 1] = origins.length;
      this.#maxLengths[place] = each.maxLength ?? each.prefix.length;
      if (each.baseline !== undefined) this.#baselines[place] = each.baseline;
    }
    this.#origins = Uint32Array.from(origins);
  }

  prefixAt(place: number): Prefix {
    const { size } = this.#four;
    return place < size ? this.#four.at(place) : this.#six.at(place - size);
  }

  maxLengthAt(place: number): number {
    return this.#maxLengths[place] as number;
  }

  /** Null where none is known. */
  baselineAt(place: number): number | null {
    const baseline = this.#baselines[place] as number;
    return Number.isNaN(baseline) ? null : baseline;
  }

  originsAt(place: number): number[] {
    const from = this.#originsFrom[place] as number;
    return Array.from(this.#origins.subarray(from, this.#originsFrom[place + 1]));
  }

  isAuthorised(place: number, origin: number): boolean {
    const to = this.#originsFrom[place + 1] as number;
    for (let i = this.#originsFrom[place] as number; i < to; i++) {
      if (this.#origins[i] === origin) return true;
    }
    return false;
  }

  /** Exact wins; else the longest that contains the prefix; else those inside it (6.1). */
  find(prefix: Prefix, found: FoundRelation): void {
    const four = prefix.family === 4;
    const table = four ? this.#four : this.#six;
    const offset = four ? 0 : this.#four.size;
    const after = table.countUpTo(prefix);
    let place = after - 1;
    if (place >= 0 && table.isAt(place, prefix)) {
      found.kind = relation.exact;
      found.place = place + offset;
      return;
    }
    while (place >= 0 && !table.containsAt(place, prefix)) place = table.parents[place] as number;
    if (place >= 0) {
      found.kind = relation.inside;
      found.place = place + offset;
    } else if (after < table.size && table.isInsideAt(after, prefix)) {
      found.kind = relation.around;
      found.place = after + offset;
    } else {
      found.kind = relation.none;
      found.place = -1;
    }
  }

  /** The places of the prefixes inside one that stands `around` them, from the first one. */
  *placesInside(prefix: Prefix, first: number): Generator<number, void, void> {
    const four = prefix.family === 4;
    const table = four ? this.#four : this.#six;
    const offset = four ? 0 : this.#four.size;
    for (let at = first - offset; at < table.size && table.isInsideAt(at, prefix); at++) {
      yield at + offset;
    }
  }
}

/** In the order of tables, each prefix once. */
function merged(registered: RegisteredPrefix[]): RegisteredPrefix[] {
  registered.sort((a, b) => comparePrefixes(a.prefix, b.prefix));
  const result: RegisteredPrefix[] = [];
  for (const each of registered) {
    const last = result.at(-1);
    if (last === undefined || !equalPrefixes(last.prefix, each.prefix)) result.push(each);
    else result[result.length - 1] = union(last, each);
  }
  return result;
}

function union(a: RegisteredPrefix, b: RegisteredPrefix): RegisteredPrefix {
  const length = a.prefix.length;
  const baseline = a.baseline ?? b.baseline;
  return {
    prefix: a.prefix,
    origins: [...new Set([...a.origins, ...b.origins])],
    maxLength: Math.max(a.maxLength ?? length, b.maxLength ?? length),
    ...(baseline === undefined ? {} : { baseline }),
  };
}

function sortedOf(family: 4 | 6, registered: readonly RegisteredPrefix[]): SortedPrefixes {
  const own = registered.filter(({ prefix }) => prefix.family === family);
  const width = family === 4 ? 1 : 4;
  const words = new Uint32Array(own.length * width);
  for (const [place, { prefix }] of own.entries()) words.set(prefix.words, place * width);
  return new SortedPrefixes(
    family,
    words,
    Uint8Array.from(own, ({ prefix }) => prefix.length),
  );
}
