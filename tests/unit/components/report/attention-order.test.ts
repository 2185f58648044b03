import { describe, expect, it } from "vitest";
import { countStatuses, groupResults, needsAttention } from "@/components/report/attention-order";
import type { Finding, Report, RuleLevel, RuleStatus } from "@/lib/core/requirements/report";
import { worstFirst } from "@/lib/core/requirements/shown-report";

const result = (rule: string, level: RuleLevel, status: RuleStatus) => ({
  rule,
  level,
  status,
  findings: [],
});

const report: Report = {
  policyVersion: "2026-11",
  evaluatedAt: "2026-11-22T00:00:00.000Z",
  verdict: "falls-short",
  results: [
    result("a", "recommended", "warn"),
    result("b", "policy", "fail"),
    result("c", "mandatory", "pass"),
    result("d", "mandatory", "unknown"),
    result("e", "mandatory", "fail"),
    result("f", "policy", "fail"),
    result("g", "mandatory", "not-applicable"),
  ],
};

const finding = (status: Finding["status"], code: string): Finding => ({
  status,
  code,
  path: null,
});

describe("the order of attention", () => {
  it("puts fails first, then unknowns and warnings, and leaves out what is fine", () => {
    expect(needsAttention(report).map((each) => each.rule)).toEqual(["e", "b", "f", "d", "a"]);
  });

  it("puts mandatory rules first in a group and keeps the catalogue's order otherwise", () => {
    expect(groupResults(report).fail.map((each) => each.rule)).toEqual(["e", "b", "f"]);
  });

  it("sets what is waived apart from what fails, and never counts it as a pass", () => {
    const waived = {
      verdict: "meets" as const,
      rules: { b: { endsOn: null, accepted: null } },
    };
    expect(groupResults(report, waived).fail.map((each) => each.rule)).toEqual(["e", "f"]);
    expect(countStatuses(report, waived)).toMatchObject({ fail: 2, waived: 1, pass: 1 });
  });

  it("counts every rule once", () => {
    expect(countStatuses(report)).toEqual({
      fail: 3,
      unknown: 1,
      waived: 0,
      warn: 1,
      pass: 1,
      "not-applicable": 1,
    });
  });

  it("puts the worst finding of a result first and does not change the report", () => {
    const findings = [finding("warn", "w"), finding("fail", "1"), finding("fail", "2")];
    expect(worstFirst(findings).map((each) => each.code)).toEqual(["1", "2", "w"]);
    expect(findings[0]?.code).toBe("w");
  });
});
