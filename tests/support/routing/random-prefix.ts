import fc from "fast-check";
import { maskToNetwork, type Prefix } from "@/lib/core/routing/prefix";

const word = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.constantFrom(0, 1, 0x10000, 0xffff, 0xffffffff, 0x80000000),
);

/** The words of any address, zeros and ones often among them. */
export function anyAddress(family: 4 | 6): fc.Arbitrary<number[]> {
  const count = family === 4 ? 1 : 4;
  return fc.array(word, { minLength: count, maxLength: count });
}

/** Any prefix of either family. */
export function anyPrefix(): fc.Arbitrary<Prefix> {
  return fc
    .constantFrom<4 | 6>(4, 6)
    .chain((family) =>
      fc
        .tuple(anyAddress(family), fc.integer({ min: 0, max: family === 4 ? 32 : 128 }))
        .map(([words, length]) => maskToNetwork({ family, words, length })),
    );
}

/** A prefix out of little space, so that many contain and equal each other. */
export function crowdedPrefix(): fc.Arbitrary<Prefix> {
  return fc
    .tuple(
      fc.constantFrom<4 | 6>(4, 6),
      fc.integer({ min: 0, max: 15 }),
      fc.integer({ min: 0, max: 12 }),
    )
    .map(([family, bits, step]) => {
      const first = ((bits << 28) | (bits << 20)) >>> 0;
      const words = family === 4 ? [first] : [first, first, first, first];
      return maskToNetwork({
        family,
        words,
        length: family === 4 ? Math.min(step * 3, 32) : step * 10,
      });
    });
}
