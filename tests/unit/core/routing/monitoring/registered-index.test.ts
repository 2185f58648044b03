import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readConfig } from "@/lib/core/routing/monitoring/registered/read-config";
import {
  RegisteredIndex,
  relation,
} from "@/lib/core/routing/monitoring/registered/registered-index";
import {
  containsPrefix,
  equalPrefixes,
  maskToNetwork,
  type Prefix,
} from "@/lib/core/routing/prefix";

/** Few values, so that prefixes often contain each other. */
const prefixes: fc.Arbitrary<Prefix> = fc.oneof(
  fc
    .record({ word: fc.constantFrom(0, 0x0a000000, 0x0a0000ff, 0xffffffff), length: fc.nat(32) })
    .map(({ word, length }) => maskToNetwork({ family: 4, words: [word], length })),
  fc
    .record({
      words: fc.array(fc.constantFrom(0, 0x20010db8, 0xffffffff), { minLength: 4, maxLength: 4 }),
      length: fc.nat(128),
    })
    .map(({ words, length }) => maskToNetwork({ family: 6, words, length })),
);

describe("the index of registered prefixes", () => {
  it("finds what a linear search finds", () => {
    fc.assert(
      fc.property(fc.array(prefixes, { maxLength: 30 }), prefixes, (list, asked) => {
        const index = new RegisteredIndex(list.map((prefix) => ({ prefix, origins: [] })));
        const found = { kind: -1, place: -1 };
        index.find(asked, found);
        const exact = list.some((each) => equalPrefixes(each, asked));
        const around = list.filter((each) => containsPrefix(each, asked));
        const inside = list.filter((each) => containsPrefix(asked, each));
        if (exact || around.length > 0) {
          expect(found.kind).toBe(exact ? relation.exact : relation.inside);
          const longest = Math.max(...around.map(({ length }) => length));
          expect(index.prefixAt(found.place)).toEqual(
            around.find((each) => each.length === longest),
          );
        } else if (inside.length > 0) {
          expect(found.kind).toBe(relation.around);
          const places = [...index.placesInside(asked, found.place)].map((each) =>
            index.prefixAt(each),
          );
          expect(new Set(places.map((each) => JSON.stringify(each)))).toEqual(
            new Set(inside.map((each) => JSON.stringify(each))),
          );
        } else {
          expect(found.kind).toBe(relation.none);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("the configuration", () => {
  const read = (entry: object) => readConfig(JSON.stringify({ prefixes: [entry] }));
  const entry = { prefix: "192.0.2.0/24", origins: [64500] };

  it.each([
    [
      "a prefix with host bits",
      { ...entry, prefix: "192.0.2.1/24" },
      { code: "prefix", problem: "host-bits" },
    ],
    ["no origins", { prefix: "192.0.2.0/24" }, { code: "origins" }],
    ["an ASN beyond 32 bits", { ...entry, origins: [4_294_967_296] }, { code: "origins" }],
    [
      "a maxLength shorter than the prefix",
      { ...entry, maxLength: 23 },
      { code: "max-length", shortest: 24, longest: 32 },
    ],
    ["a baseline of nobody", { ...entry, baseline: 0 }, { code: "baseline" }],
  ])("is refused where it is wrong: %s", (_, bad, problem) => {
    expect(read(bad)).toMatchObject({ ok: false, at: 0, ...problem });
  });

  it("may leave out maxLength and baseline, also as null", () => {
    expect(read(entry).ok).toBe(true);
    expect(read({ ...entry, maxLength: null, baseline: null }).ok).toBe(true);
    expect(readConfig("{").ok).toBe(false);
    expect(readConfig("[]").ok).toBe(false);
  });
});
