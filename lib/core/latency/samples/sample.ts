/** One packet sent to measure a round trip. */
export interface Sample {
  /** When, Unix milliseconds. */
  readonly at: number;
  /** Round trip in ms; null when no answer came. */
  readonly rttMs: number | null;
}

/** By time; samples of one time keep their order. */
export function inOrder(samples: readonly Sample[]): readonly Sample[] {
  let last = Number.NEGATIVE_INFINITY;
  for (const { at } of samples) {
    if (at < last) return [...samples].sort((a, b) => a.at - b.at);
    last = at;
  }
  return samples;
}
