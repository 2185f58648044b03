import fc from "fast-check";

/** Splits bytes at the given places. */
export function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...new Set(places)].filter((at) => at > 0 && at < bytes.length);
  ends.sort((a, b) => a - b);
  return [...ends, bytes.length].map((end, i) => bytes.subarray(i === 0 ? 0 : ends[i - 1], end));
}

/** The bytes with some of them changed and perhaps the end missing. */
export function damaged(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
  return fc
    .tuple(fc.array(change, { maxLength: 8 }), fc.option(fc.nat(bytes.length)))
    .map(([changes, length]) => {
      const copy = Uint8Array.from(bytes.subarray(0, length ?? bytes.length));
      for (const [at, value] of changes) if (at < copy.length) copy[at] = value;
      return copy;
    });
}
