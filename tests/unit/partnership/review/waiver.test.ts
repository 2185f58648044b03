import { describe, expect, it } from "vitest";
import { waiverState } from "@/lib/partnership/applications/revision/waiver";
import { judgeEnd } from "@/lib/partnership/review/waivers/waiver-input";

const now = new Date("2026-11-22T23:30:00Z");
const waiver = {
  level: "mandatory" as const,
  endsOn: "2026-11-22",
  secondAt: now,
  withdrawnAt: null,
};

describe("waiverState", () => {
  it("waits for the second reviewer only where the rule is mandatory", () => {
    expect(waiverState({ ...waiver, secondAt: null }, now)).toBe("proposed");
    expect(waiverState(waiver, now)).toBe("in-force");
    expect(waiverState({ ...waiver, level: "policy", secondAt: null }, now)).toBe("in-force");
  });

  it("ends after its last day in UTC, wherever the reader is", () => {
    expect(waiverState(waiver, new Date("2026-11-22T23:59:59.999Z"))).toBe("in-force");
    expect(waiverState(waiver, new Date("2026-11-23T00:00:00Z"))).toBe("ended");
    expect(waiverState({ ...waiver, secondAt: null }, new Date("2026-11-23T00:00:00Z"))).toBe(
      "ended",
    );
    expect(waiverState({ ...waiver, endsOn: null }, new Date("2040-01-01T00:00:00Z"))).toBe(
      "in-force",
    );
  });

  it("is withdrawn first of all", () => {
    expect(waiverState({ ...waiver, withdrawnAt: now }, new Date("2040-01-01"))).toBe("withdrawn");
  });
});

describe("judgeEnd", () => {
  it("counts days by UTC: tomorrow is the first, 365 days the last", () => {
    const judged = (endsOn: string) => judgeEnd(endsOn, { mandatory: true, now })?.code;
    expect(["2026-11-22", "2026-11-23", "2027-11-22", "2027-11-23"].map(judged)).toEqual([
      "end-past",
      undefined,
      undefined,
      "end-far",
    ]);
    expect(judgeEnd("", { mandatory: false, now })).toBeNull();
  });
});
