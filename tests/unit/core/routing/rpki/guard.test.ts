import { describe, expect, it } from "vitest";
import { guard } from "@/lib/core/routing/rpki/guard";
import type { Vrp } from "@/lib/core/routing/rpki/vrp";
import { indexOf, vrp } from "@/tests/support/routing/vrps";

const thresholds = { lostOfAll: 0.05, lostOfTrustAnchor: 0.2 };

/** `count` VRPs of a trust anchor, all different. */
function some(ta: string, count: number, first = 1): Vrp[] {
  return Array.from({ length: count }, (_, i) => vrp(`10.0.0.0/8-8 ${first + i} ${ta}`));
}

const accepted = indexOf([...some("ripe", 980), ...some("lacnic", 20, 5_000)]);
const verdict = (vrps: Vrp[]) => guard(accepted, indexOf(vrps), thresholds);

describe("guard", () => {
  it("accepts the same set, a grown one, and one that lost exactly 5 %", () => {
    expect(guard(accepted, accepted, thresholds).ok).toBe(true);
    expect(verdict([...some("ripe", 1_500), ...some("lacnic", 20, 5_000)]).ok).toBe(true);
    expect(verdict([...some("ripe", 930), ...some("lacnic", 20, 5_000)])).toMatchObject({
      ok: true,
      loss: { before: 1_000, lost: 50, trustAnchors: [{ ta: "ripe", before: 980, lost: 50 }] },
    });
  });

  it("holds back an empty set, the first one too", () => {
    expect(verdict([])).toMatchObject({ ok: false, code: "empty" });
    expect(guard(null, indexOf([]), thresholds)).toMatchObject({ ok: false, code: "empty" });
    expect(guard(null, indexOf(some("ripe", 1)), thresholds).ok).toBe(true);
  });

  it("holds back a set that lost more than 5 %", () => {
    const lost = [...some("ripe", 929), ...some("lacnic", 20, 5_000)];
    expect(verdict(lost)).toMatchObject({ ok: false, code: "shrunk", loss: { lost: 51 } });
  });

  it("holds back a set of the same size that is another one", () => {
    const other = [...some("ripe", 900), ...some("ripe", 100, 20_000)];
    expect(verdict(other)).toMatchObject({ ok: false, code: "shrunk", loss: { lost: 100 } });
  });

  it("holds back a set with a trust anchor that lost more than 20 %", () => {
    const at = (count: number) => [...some("ripe", 980), ...some("lacnic", count, 5_000)];
    expect(verdict(at(16)).ok).toBe(true);
    expect(verdict(at(15))).toMatchObject({ ok: false, code: "trust-anchor-shrunk", ta: "lacnic" });
  });

  it("holds back a file with half its trust anchors", () => {
    const names = ["afrinic", "apnic", "arin", "lacnic", "ripe"];
    const of = (kept: readonly string[]) =>
      indexOf(kept.flatMap((ta) => some(ta, 200, 1 + names.indexOf(ta) * 1_000)));
    expect(guard(of(names), of(names.slice(0, 3)), thresholds)).toMatchObject({
      ok: false,
      code: "shrunk",
      loss: { lost: 400, trustAnchors: [{ ta: "lacnic" }, { ta: "ripe" }] },
    });
  });

  it("does not mind that another source names trust anchors differently, or not at all", () => {
    expect(verdict([...some("ripencc", 980), ...some("", 20, 5_000)]).ok).toBe(true);
  });

  it("does not take what RTR leaves nameless for a trust anchor", () => {
    const before = indexOf([...some("ripe", 9_990), ...some("", 10, 20_000)]);
    expect(guard(before, indexOf(some("ripe", 9_990)), thresholds).ok).toBe(true);
  });
});
