import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPath, collapsedLength } from "@/lib/core/routing/leaks/check-path";
import { collapsePath } from "@/lib/core/routing/leaks/collapse-path";
import { findSandwiches } from "@/lib/core/routing/leaks/find-sandwiches";
import { findValleys } from "@/lib/core/routing/leaks/find-valleys";
import {
  AspaRelations,
  ListedRelations,
  relationsOf,
  type Step,
  TransitFreeRelations,
} from "@/lib/core/routing/leaks/relations";
import { transitFreeAsns, transitFreeSiblings } from "@/lib/core/routing/registry/transit-free";

describe("relations", () => {
  const listed = new ListedRelations();
  listed.add(10, 20, "p2c");
  listed.add(20, 30, "p2p");
  listed.add(30, 40, "s2s");

  it("go both ways", () => {
    const stepOf = relationsOf(listed);
    expect([stepOf(20, 10), stepOf(10, 20)]).toEqual(["up", "down"]);
    expect([stepOf(20, 30), stepOf(30, 20)]).toEqual(["peer", "peer"]);
    expect([stepOf(30, 40), stepOf(40, 30)]).toEqual(["sibling", "sibling"]);
    expect(stepOf(10, 30)).toBe("unknown");
  });

  it("that make each the other's provider are siblings; other contradictions are unknown", () => {
    const contradictory = new ListedRelations();
    contradictory.add(1, 2, "p2c");
    contradictory.add(2, 1, "p2c");
    contradictory.add(1, 3, "p2c");
    contradictory.add(1, 3, "p2p");
    contradictory.add(1, 4, "p2p");
    contradictory.add(4, 1, "p2p");
    const stepOf = relationsOf(contradictory);
    expect([stepOf(1, 2), stepOf(1, 3), stepOf(1, 4)]).toEqual(["sibling", "unknown", "peer"]);
  });

  it("come from the first source that knows them", () => {
    const aspa = new AspaRelations(
      new Map([
        [20, new Set([10, 30])],
        [60, new Set([50])],
        [50, new Set([60])],
      ]),
    );
    const transitFree = new TransitFreeRelations(new Set([1, 2, 3]), [[3, 1]]);
    const stepOf = relationsOf(listed, aspa, transitFree);
    // Declared as peers: the declaration is trusted more than the ASPA.
    expect(stepOf(20, 30)).toBe("peer");
    expect(relationsOf(aspa)(20, 30)).toBe("up");
    expect(relationsOf(aspa)(30, 20)).toBe("down");
    expect(stepOf(50, 60)).toBe("sibling");
    expect([stepOf(1, 2), stepOf(1, 3), stepOf(1, 9)]).toEqual(["peer", "sibling", "unknown"]);
  });
});

/** Every pair of known steps, written out: RFC 7908 sections 3.1 to 3.4. */
const valleyTypes: Record<string, number | undefined> = {
  "down up": 1,
  "peer peer": 2,
  "down peer": 3,
  "peer up": 4,
};

it("finds the valleys that a plain look at every pair of steps finds", () => {
  const step = fc.constantFrom<Step>("up", "peer", "down", "sibling", "unknown");
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      // The AS numbered i sends to the AS numbered i + 1; the origin is 0.
      const path = [...Array(steps.length + 1).keys()].reverse();
      const found = findValleys(path, (from) => steps[from] ?? "unknown");
      const walk = steps
        .map((each, from) => ({ each, from }))
        .filter(({ each }) => each !== "sibling");
      const expected = walk.flatMap(({ each, from }, at) => {
        const type = valleyTypes[`${walk[at - 1]?.each} ${each}`];
        return type === undefined ? [] : [{ leaker: from, type }];
      });
      expect(found).toEqual(expected);
    }),
  );
});

describe("sandwiches", () => {
  const clique = new Set([1, 2, 3]);

  it("are all found, in wire order; a hop of the clique ends one and begins the next", () => {
    expect(findSandwiches([9, 1, 10, 2, 11, 12, 3, 13], clique)).toEqual([
      { outer: 1, between: [10], inner: 2 },
      { outer: 2, between: [11, 12], inner: 3 },
    ]);
  });

  it("of an allowed pair are none, in either order", () => {
    expect(findSandwiches([1, 10, 2], clique, [[2, 1]])).toEqual([]);
    expect(findSandwiches([2, 10, 1], clique, [[2, 1]])).toEqual([]);
    expect(findSandwiches([1, 10, 3], clique, [[2, 1]])).toHaveLength(1);
  });

  it("pass over prepending and sets", () => {
    expect(findSandwiches([1, 1, [10, 11], 2], clique)).toEqual([]);
    expect(findSandwiches([1, 10, 10, 2, 2], clique)).toHaveLength(1);
  });
});

it("the transit-free list holds siblings of its own only", () => {
  expect(transitFreeAsns.size).toBe(19);
  for (const pair of transitFreeSiblings) {
    expect(pair.every((asn) => transitFreeAsns.has(asn))).toBe(true);
  }
});

describe("paths by themselves", () => {
  it.each([
    [[3320, 1299, 8075], []],
    [[], []],
    [[3320, 64512], [{ code: "private-asn", asn: 64512 }]],
    [[3320, 4200000000], [{ code: "private-asn", asn: 4200000000 }]],
    [[3320, 23456], [{ code: "reserved-asn", asn: 23456 }]],
    [
      [3320, 64500, 0],
      [
        { code: "reserved-asn", asn: 64500 },
        { code: "reserved-asn", asn: 0 },
      ],
    ],
    [[3320, [1299]], [{ code: "as-set", asn: null }]],
    [[3320, 3320, 3320, 1299], [{ code: "prepended", asn: 3320 }]],
    [[3320, 1299, 3320], [{ code: "loop", asn: 3320 }]],
    [
      [3320, 3320, 1299, 3320],
      [
        { code: "prepended", asn: 3320 },
        { code: "loop", asn: 3320 },
      ],
    ],
  ])("%j: %j", (path, findings) => expect(checkPath(path)).toEqual(findings));

  it("are as long as they have different neighbours", () => {
    expect(collapsePath([1, 1, 2, [3, 4], 2, 5])).toEqual([1, 2, 5]);
    expect(collapsedLength([1, 1, 2])).toBe(2);
  });
});
