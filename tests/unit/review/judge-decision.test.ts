import { describe, expect, it } from "vitest";
import type { Report, RuleLevel, RuleStatus } from "@/lib/requirements/report";
import { approvalObstacles } from "@/lib/review/approval";
import { judgeDecision, reasonOf } from "@/lib/review/judge-decision";

const report = (...results: [string, RuleLevel, RuleStatus][]): Report => ({
  policyVersion: "2026-11",
  evaluatedAt: "2026-11-20T08:00:00.000Z",
  verdict: "undetermined",
  results: results.map(([rule, level, status]) => ({ rule, level, status, findings: [] })),
});

describe("approvalObstacles", () => {
  it("names mandatory rules that fail or have no answer, and no others", () => {
    const obstacles = approvalObstacles(
      report(
        ["asn-public", "mandatory", "pass"],
        ["asn-control", "mandatory", "unknown"],
        ["noc-email-domain", "policy", "fail"],
        ["lacp", "mandatory", "fail"],
        ["bfd", "mandatory", "not-applicable"],
        ["link-speed", "mandatory", "warn"],
        ["manrs", "recommended", "unknown"],
        ["geo-redundancy", "mandatory", "fail"],
      ),
    );
    expect(obstacles).toEqual({ failing: ["lacp", "geo-redundancy"], unsettled: ["asn-control"] });
  });
});

const clear = { failing: [], unsettled: [] };
const approve = { kind: "approved", reason: "", settled: {} } as const;
const decline = (reason: string) => ({ kind: "declined", reason, settled: {} }) as const;

describe("judgeDecision", () => {
  it("lets an approval without obstacles stand without a word", () => {
    expect(judgeDecision(approve, clear)).toBeNull();
  });

  it("refuses approval while a mandatory rule fails, whatever is written", () => {
    const written = { ...approve, reason: "We know them well", settled: { lacp: "x".repeat(50) } };
    expect(judgeDecision(written, { failing: ["lacp"], unsettled: [] })).toEqual({
      code: "falls-short",
      rules: ["lacp"],
    });
  });

  it("asks for a statement about each rule without an answer", () => {
    const obstacles = { failing: [], unsettled: ["asn-control", "lacp", "bfd"] };
    const settled = { "asn-control": "Seen in a call", lacp: "yes", bfd: "z".repeat(1001) };
    expect(judgeDecision({ ...approve, settled }, obstacles)).toEqual({
      code: "statements",
      rules: ["lacp", "bfd"],
    });
    const all = { "asn-control": "Seen in a call", lacp: "LACP is on", bfd: "z".repeat(1000) };
    expect(judgeDecision({ ...approve, settled: all }, obstacles)).toBeNull();
  });

  it.each([
    ["", "reason-missing"],
    ["too short", "reason-short"],
    ["x".repeat(5001), "reason-long"],
  ])("refuses to decline with %o", (reason, code) => {
    expect(judgeDecision(decline(reason), clear)).toEqual({ code });
  });

  it("declines with a reason, though rules fail or have no answer", () => {
    const obstacles = { failing: ["lacp"], unsettled: ["asn-control"] };
    expect(judgeDecision(decline("x".repeat(10)), obstacles)).toBeNull();
    expect(judgeDecision(decline("x".repeat(5000)), obstacles)).toBeNull();
  });
});

describe("reasonOf", () => {
  it("keeps the remark and each statement under its rule, and no statement nobody asked for", () => {
    const input = {
      kind: "approved",
      reason: "Welcome.",
      settled: { lacp: "LACP is on", bfd: "not asked" },
    } as const;
    expect(reasonOf(input, { failing: [], unsettled: ["lacp"] })).toBe(
      "Welcome.\n\nlacp: LACP is on",
    );
  });

  it("is nothing when nothing was written", () => {
    expect(reasonOf(approve, clear)).toBeNull();
  });

  it("leaves statements out when declining", () => {
    const input = { ...decline("Please apply again"), settled: { lacp: "LACP is on" } };
    expect(reasonOf(input, { failing: [], unsettled: ["lacp"] })).toBe("Please apply again");
  });
});
