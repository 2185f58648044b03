import { describe, expect, it } from "vitest";
import { AcceptedSet, ageOf, type RpkiSet } from "@/lib/sources/rpki/accepted-set";
import { indexOf, vrp } from "@/tests/support/routing/vrps";

const hour = 3_600_000;

function set(count: number, ta = "ripe", more: Partial<RpkiSet> = {}): RpkiSet {
  const vrps = Array.from({ length: count }, (_, i) => vrp(`10.0.0.0/8-8 ${i + 1} ${ta}`));
  return {
    index: indexOf(vrps),
    aspas: null,
    source: "test",
    fetchedAt: 0,
    dataTime: null,
    expiresAt: null,
    ...more,
  };
}

const thresholds = { lostOfAll: 0.05, lostOfTrustAnchor: 0.2 };

describe("AcceptedSet", () => {
  it("goes on with the old set while a suspect one is held back", () => {
    const accepted = new AcceptedSet(thresholds);
    const first = set(100);
    expect(accepted.offer(first)).toEqual({ ok: true });
    for (const suspect of [set(0), set(90)]) {
      expect(accepted.offer(suspect).ok).toBe(false);
      expect(accepted.current).toBe(first);
      expect(accepted.suspect?.set).toBe(suspect);
    }
  });

  it("forgets the suspect one when a good one follows", () => {
    const accepted = new AcceptedSet(thresholds);
    accepted.offer(set(100));
    accepted.offer(set(50));
    const good = set(101);
    expect(accepted.offer(good)).toEqual({ ok: true });
    expect([accepted.current, accepted.suspect]).toEqual([good, null]);
    expect(accepted.acceptSuspect()).toBe(false);
  });

  it("takes the suspect one when somebody says so", () => {
    const accepted = new AcceptedSet(thresholds);
    accepted.offer(set(100));
    const suspect = set(50);
    accepted.offer(suspect);
    expect(accepted.acceptSuspect()).toBe(true);
    expect([accepted.current, accepted.suspect]).toEqual([suspect, null]);
  });

  it("holds back a first set that is empty, and takes any other once the old one is dropped", () => {
    const accepted = new AcceptedSet(thresholds);
    expect(accepted.offer(set(0)).ok).toBe(false);
    expect(accepted.current).toBeNull();
    accepted.offer(set(100));
    accepted.drop();
    expect(accepted.current).toBeNull();
    expect(accepted.offer(set(10)).ok).toBe(true);
  });
});

describe("ageOf", () => {
  const limits = { stale: 2 * hour, tooOld: 24 * hour };

  it.each([
    [set(1), 2 * hour, "fresh"],
    [set(1), 2 * hour + 1, "stale"],
    [set(1), 24 * hour, "stale"],
    [set(1), 24 * hour + 1, "too-old"],
    [set(1, "x", { fetchedAt: 20 * hour, dataTime: 0 }), 21 * hour, "stale"],
    [set(1, "x", { expiresAt: hour }), hour - 1, "fresh"],
    [set(1, "x", { expiresAt: hour }), hour, "too-old"],
  ])("%#: tells the age by the data's own time, and RTR's expiry", (made, at, age) => {
    expect(ageOf(made, at, limits)).toBe(age);
  });
});
