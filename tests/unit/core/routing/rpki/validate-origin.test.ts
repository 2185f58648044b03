import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { containsPrefix, maskToNetwork, type Prefix, parsePrefix } from "@/lib/core/routing/prefix";
import { originDetail, validateOrigin } from "@/lib/core/routing/rpki/validate-origin";
import type { Vrp } from "@/lib/core/routing/rpki/vrp";
import { VrpIndex } from "@/lib/core/routing/rpki/vrp-index";
import { VrpIndexBuilder } from "@/lib/core/routing/rpki/vrp-index-builder";
import data from "@/tests/support/fixtures/routing/rov-cases.json";
import { crowdedPrefix } from "@/tests/support/routing/random-prefix";

function prefix(text: string): Prefix {
  const parsed = parsePrefix(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

interface Row {
  prefix: string;
  maxLength: number | null;
  asn: number;
}

function indexOf(rows: readonly Row[]): VrpIndex {
  const builder = new VrpIndexBuilder();
  for (const row of rows) {
    const read = prefix(row.prefix);
    builder.add(read, row.maxLength ?? read.length, row.asn, "test");
  }
  return builder.build();
}

interface Case {
  name: string;
  prefix: string;
  origin: string;
  state: string;
  reason: string;
  covering?: number;
}
const tables: Record<string, { vrps: Row[]; cases: Case[] }> = data.tables;

for (const [name, table] of Object.entries(tables)) {
  describe(`the table "${name}"`, () => {
    const index = indexOf(table.vrps);

    it.each(table.cases)("$name: $prefix by $origin", (row) => {
      const origin = row.origin === "none" ? null : Number(row.origin);
      const { state, reason } = validateOrigin(index, prefix(row.prefix), origin);
      expect([state, reason ?? ""]).toEqual([row.state, row.reason]);
      if (row.covering !== undefined) {
        expect(index.covering(prefix(row.prefix))).toHaveLength(row.covering);
      }
    });
  });
}

describe("originDetail", () => {
  it("lists what covers the route under what it says", () => {
    const index = indexOf(data.tables.one.vrps);
    expect(originDetail(index, prefix("10.0.7.0/24"), 64497)).toEqual({
      validity: {
        state: "valid",
        VRPs: {
          matched: [{ asn: "AS64497", prefix: "10.0.0.0/16", max_length: "24" }],
          unmatched_as: [
            { asn: "AS64498", prefix: "10.0.0.0/16", max_length: "16" },
            { asn: "AS64496", prefix: "10.0.0.0/8", max_length: "8" },
            { asn: "AS64510", prefix: "0.0.0.0/0", max_length: "0" },
          ],
          unmatched_length: [],
        },
      },
    });
    const { validity } = originDetail(index, prefix("10.0.7.0/25"), 64497);
    expect(validity.reason).toBe("length");
    expect(validity.VRPs.unmatched_length).toHaveLength(1);
  });

  it("counts AS0 as another AS even for origin 0", () => {
    const index = indexOf(data.tables["as0-only"].vrps);
    const { VRPs } = originDetail(index, prefix("203.0.113.0/24"), 0).validity;
    expect([VRPs.matched, VRPs.unmatched_as.length]).toEqual([[], 1]);
  });
});

/** Section 3.3 as it is written, over every VRP. */
function judge(vrps: readonly Vrp[], route: Prefix, origin: number | null): string {
  const covering = vrps.filter((vrp) => containsPrefix(vrp.prefix, route));
  const matches = (vrp: Vrp) =>
    vrp.asn !== 0 && vrp.asn === origin && route.length <= vrp.maxLength;
  if (covering.some(matches)) return "valid";
  if (covering.length === 0) return "not-found";
  if (covering.every((vrp) => vrp.asn === 0)) return "as0";
  return origin !== 0 && covering.some((vrp) => vrp.asn === origin) ? "length" : "as";
}

const anyAsn = fc.integer({ min: 0, max: 3 });
const anyVrp: fc.Arbitrary<Vrp> = fc
  .tuple(crowdedPrefix(), fc.integer({ min: 0, max: 20 }), anyAsn)
  .map(([at, more, asn]) => ({
    prefix: at,
    maxLength: Math.min(at.length + more, at.family === 4 ? 32 : 128),
    asn,
    ta: "test",
  }));

/** Of the whole space, most of it in few places, as it is in truth. */
const spreadVrp: fc.Arbitrary<Vrp> = fc
  .tuple(fc.boolean(), fc.nat(0xffffffff), fc.nat(40), fc.nat(8), anyAsn)
  .map(([six, word, size, more, asn]) => {
    const words = six ? [0x2a000000 + (word >>> 16), word, 0, 0] : [word & 0x0fffffff];
    const length = six ? 24 + size : Math.min(4 + (size >> 1), 32);
    const at = maskToNetwork({ family: six ? 6 : 4, words, length });
    return { prefix: at, maxLength: Math.min(length + more, six ? 128 : 32), asn, ta: "test" };
  });

describe("the index", () => {
  it("answers as a scan of every VRP does", () => {
    fc.assert(
      fc.property(
        fc.array(anyVrp, { maxLength: 60 }),
        fc.array(fc.tuple(crowdedPrefix(), fc.option(anyAsn)), { minLength: 20, maxLength: 20 }),
        (vrps, routes) => {
          const builder = new VrpIndexBuilder();
          for (const vrp of vrps) builder.add(vrp.prefix, vrp.maxLength, vrp.asn, vrp.ta);
          const index = builder.build();
          for (const [route, origin] of routes) {
            const { state, reason } = validateOrigin(index, route, origin);
            expect(reason ?? state).toBe(judge(vrps, route, origin));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("holds every VRP once and finds it, and nothing else", () => {
    fc.assert(
      fc.property(fc.array(anyVrp, { maxLength: 60 }), anyVrp, (vrps, other) => {
        const builder = new VrpIndexBuilder();
        for (const vrp of vrps) builder.add(vrp.prefix, vrp.maxLength, vrp.asn, vrp.ta);
        const index = builder.build();
        const keys = new Set(vrps.map((vrp) => JSON.stringify(vrp)));
        expect(index.size).toBe(keys.size);
        const { prefix: at, maxLength, asn } = other;
        expect(index.has(at, maxLength, asn)).toBe(keys.has(JSON.stringify(other)));
        for (const vrp of vrps) expect(index.has(vrp.prefix, vrp.maxLength, vrp.asn)).toBe(true);
      }),
    );
  });

  it("is the same when it is large", () => {
    const [vrps] = fc.sample(fc.array(spreadVrp, { minLength: 20_000, maxLength: 20_000 }), {
      numRuns: 1,
      seed: 1,
    });
    const builder = new VrpIndexBuilder();
    for (const vrp of vrps ?? []) builder.add(vrp.prefix, vrp.maxLength, vrp.asn, vrp.ta);
    for (const vrp of vrps ?? []) builder.add(vrp.prefix, vrp.maxLength, vrp.asn, "again");
    const index = builder.build();
    expect(index.size).toBe(new Set(vrps?.map((vrp) => JSON.stringify(vrp))).size);
    const [routes] = fc.sample(fc.array(spreadVrp, { minLength: 500, maxLength: 500 }), {
      numRuns: 1,
      seed: 2,
    });
    const states = new Set<string>();
    for (const { prefix: route, asn } of routes ?? []) {
      const { state, reason } = validateOrigin(index, route, asn);
      expect(reason ?? state).toBe(judge(vrps ?? [], route, asn));
      states.add(reason ?? state);
    }
    expect(states.size).toBeGreaterThan(3);
  });

  it("says nothing of any route when it is empty", () => {
    expect(validateOrigin(VrpIndex.empty(), prefix("10.0.0.0/8"), 1).state).toBe("not-found");
  });

  it("finds the way past a hundred thousand VRPs of one prefix", () => {
    const builder = new VrpIndexBuilder();
    for (let asn = 1; asn <= 100_000; asn++) builder.add(prefix("10.0.0.0/24"), 24, asn);
    const index = builder.build();
    expect(validateOrigin(index, prefix("10.0.0.0/24"), 1).state).toBe("valid");
    expect(validateOrigin(index, prefix("10.0.1.0/24"), 1).state).toBe("not-found");
  });
});
