import { describe, expect, it } from "vitest";
import { type ReviewTargets, reviewTargets, targetsAt } from "@/lib/core/policy/review-targets";

const early: ReviewTargets = { from: "2026-11-01", firstResponseDays: 2, decisionDays: 10 };
const late: ReviewTargets = { from: "2027-02-01", firstResponseDays: 1, decisionDays: 5 };

describe("review targets", () => {
  it("promise a first response in two working days and a decision in ten", () => {
    expect(targetsAt(new Date("2026-11-22T12:00:00Z"))).toEqual(early);
  });

  it.each([
    ["2025-01-01T00:00:00Z", early],
    ["2027-01-31T23:59:59.999Z", early],
    ["2027-02-01T00:00:00.000Z", late],
    ["2030-01-01T00:00:00Z", late],
  ])("of %s are those of that day", (moment, expected) => {
    expect(targetsAt(new Date(moment), [early, late])).toBe(expected);
  });

  it("are listed by day, each sooner to answer than to decide", () => {
    const days = reviewTargets.map(({ from }) => from);
    expect(days).toEqual([...new Set(days)].sort());
    for (const { firstResponseDays, decisionDays } of reviewTargets) {
      expect(firstResponseDays).toBeLessThan(decisionDays);
    }
  });
});
