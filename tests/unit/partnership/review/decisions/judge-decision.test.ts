import { describe, expect, it } from "vitest";
import { blockingMark } from "@/lib/partnership/review/decisions/approval";
import {
  judgeApproval,
  judgeDecisionReason,
} from "@/lib/partnership/review/decisions/judge-decision";

const clear = { failing: [], unaccepted: [], unknown: [] };
const decline = (reason: string) => ({ kind: "declined", reason }) as const;

describe("blockingMark", () => {
  it("is empty when nothing blocks, and tells kinds apart", () => {
    expect(blockingMark(clear)).toBe("");
    const marks = [
      { ...clear, failing: ["lacp"] },
      { ...clear, unaccepted: ["lacp"] },
      { ...clear, unknown: ["lacp"] },
      { ...clear, failing: ["lacp", "bfd"] },
    ].map(blockingMark);
    expect(new Set(marks).size).toBe(marks.length);
  });
});

describe("judgeApproval", () => {
  it("lets an approval stand when nothing blocks and nothing did on the screen", () => {
    expect(judgeApproval({ seen: "" }, clear)).toBeNull();
  });

  it.each([
    ["a mandatory rule fails", { ...clear, failing: ["lacp"] }],
    ["a policy rule fails and nobody accepted it", { ...clear, unaccepted: ["no-md5"] }],
    ["a mandatory rule has no answer", { ...clear, unknown: ["asn-control"] }],
  ])("refuses while %s", (_what, blocking) => {
    const seen = blockingMark(blocking);
    expect(judgeApproval({ seen }, blocking)).toEqual({ code: "blocked", ...blocking });
  });

  it("says when what blocks is not what was on the screen, be it more or less", () => {
    const blocking = { ...clear, failing: ["lacp"] };
    expect(judgeApproval({ seen: "" }, blocking)?.code).toBe("changed");
    expect(judgeApproval({ seen: blockingMark(blocking) }, clear)?.code).toBe("changed");
  });
});

describe("judgeDecisionReason", () => {
  it.each([
    ["", "reason-missing"],
    ["too short", "reason-short"],
    ["x".repeat(5001), "reason-long"],
  ])("refuses to decline with %o", (reason, code) => {
    expect(judgeDecisionReason(decline(reason))).toEqual({ code });
  });

  it("takes a reason within its bounds, and an approval without one", () => {
    expect(judgeDecisionReason(decline("x".repeat(10)))).toBeNull();
    expect(judgeDecisionReason(decline("x".repeat(5000)))).toBeNull();
    expect(judgeDecisionReason({ kind: "approved", reason: "" })).toBeNull();
    expect(judgeDecisionReason({ kind: "approved", reason: "x".repeat(5001) })).not.toBeNull();
  });
});
