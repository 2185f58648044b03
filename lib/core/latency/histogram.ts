/** Each bucket is 2 % wider than the one before, so its middle is at most 1 % off. */
const ratio = 1.02;
const logRatio = Math.log(ratio);
/** Below this, in ms, all is one bucket. */
const least = 0.001;
/** Ten minutes: nothing longer is a round trip. */
const most = 600_000;

const bucketOf = (rttMs: number): number =>
  Math.floor(Math.log(Math.min(Math.max(rttMs, least), most) / least) / logRatio);

/** The bucket's value: at most 1 % from everything in it. */
const middleOf = (bucket: number): number => (least * ratio ** bucket * 2 * ratio) / (1 + ratio);

/**
 * Round trips counted in buckets of equal ratio. Histograms of hours add up to those of days and
 * months, whose percentiles are right to 1 %; percentiles themselves can't be added or averaged.
 */
export class LatencyHistogram {
  readonly #counts = new Map<number, number>();
  #lost = 0;
  #received = 0;

  /** @param rttMs null for a lost packet */
  add(rttMs: number | null, count = 1): void {
    if (rttMs === null) this.#lost += count;
    else this.#addTo(bucketOf(rttMs), count);
  }

  merge(other: LatencyHistogram): void {
    this.#lost += other.#lost;
    for (const [bucket, count] of other.#counts) this.#addTo(bucket, count);
  }

  get sent(): number {
    return this.#received + this.#lost;
  }

  get received(): number {
    return this.#received;
  }

  /** @returns ms, interpolated between replies as `percentile` does; null without replies */
  percentile(fraction: number): number | null {
    if (this.#received === 0) return null;
    const place = (this.#received - 1) * fraction;
    const below = Math.floor(place);
    const sorted = [...this.#counts].sort(([a], [b]) => a - b);
    const low = replyAt(sorted, below);
    if (place === below) return low;
    return low + (replyAt(sorted, below + 1) - low) * (place - below);
  }

  /** `[bucket, count, bucket, count, …]` ascending, for keeping. */
  toJSON(): { lost: number; buckets: readonly number[] } {
    return { lost: this.#lost, buckets: [...this.#counts].sort(([a], [b]) => a - b).flat() };
  }

  static from({ lost, buckets }: { lost: number; buckets: readonly number[] }): LatencyHistogram {
    const histogram = new LatencyHistogram();
    histogram.#lost = lost;
    for (let i = 0; i + 1 < buckets.length; i += 2) {
      histogram.#addTo(buckets[i] as number, buckets[i + 1] as number);
    }
    return histogram;
  }

  #addTo(bucket: number, count: number): void {
    this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + count);
    this.#received += count;
  }
}

/** The value of the reply at a place of all replies in ascending order. */
function replyAt(sorted: readonly (readonly [number, number])[], place: number): number {
  let seen = 0;
  for (const [bucket, count] of sorted) {
    seen += count;
    if (place < seen) return middleOf(bucket);
  }
  throw new RangeError(`There is no reply ${place} of ${seen}.`);
}
