import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges } from "@/lib/core/routing/rpki/apply-changes";
import { difference } from "@/lib/core/routing/rpki/difference";
import { crowdedVrp, indexOf, textsOf, vrp, vrpText } from "@/tests/support/routing/vrps";

const sets = fc.array(crowdedVrp(), { maxLength: 40 });

describe("applyChanges", () => {
  it("makes the index that building it anew would make, and leaves the old one alone", () => {
    fc.assert(
      fc.property(sets, sets, sets, (before, added, removed) => {
        const news = added.filter((one) => !removed.some((r) => vrpText(r) === vrpText(one)));
        const old = indexOf(before);
        const oldTexts = textsOf(old);
        const changed = applyChanges(old, { added: news, removed });
        const gone = new Set(removed.map(vrpText));
        const rebuilt = indexOf([...before.filter((one) => !gone.has(vrpText(one))), ...news]);
        expect(textsOf(changed)).toEqual(textsOf(rebuilt));
        expect(changed.four.up).toEqual(rebuilt.four.up);
        expect(changed.six.up).toEqual(rebuilt.six.up);
        expect(textsOf(old)).toEqual(oldTexts);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps the names of trust anchors and takes new ones", () => {
    const old = indexOf([vrp("10.0.0.0/8-8 1 ripe"), vrp("11.0.0.0/8-8 1 arin")]);
    const added = [vrp("10.0.0.0/9-9 1 apnic"), vrp("12.0.0.0/8-8 1 arin")];
    const changed = applyChanges(old, { added, removed: [vrp("11.0.0.0/8-8 1 arin")] });
    expect(textsOf(changed)).toEqual([
      "10.0.0.0/8-8 1 ripe",
      "10.0.0.0/9-9 1 apnic",
      "12.0.0.0/8-8 1 arin",
    ]);
  });
});

describe("difference", () => {
  it("names what only one set has; applied to the old set it gives the new one", () => {
    fc.assert(
      fc.property(sets, sets, (before, after) => {
        const [old, next] = [indexOf(before), indexOf(after)];
        const added: ReturnType<typeof vrp>[] = [];
        const removed: ReturnType<typeof vrp>[] = [];
        difference(old, next, {
          added: (family, row) => added.push(next.vrp(family, row)),
          removed: (family, row) => removed.push(old.vrp(family, row)),
        });
        const [olds, news] = [new Set(textsOf(old)), new Set(textsOf(next))];
        expect(added.map(vrpText)).toEqual([...news].filter((text) => !olds.has(text)));
        expect(removed.map(vrpText)).toEqual([...olds].filter((text) => !news.has(text)));
        expect(textsOf(applyChanges(old, { added, removed }))).toEqual(textsOf(next));
      }),
    );
  });
});
