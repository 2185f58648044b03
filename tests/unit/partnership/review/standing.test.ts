import { describe, expect, it } from "vitest";
import type { Finding, RuleResult } from "@/lib/core/requirements/report";
import { applyWaivers, isClear } from "@/lib/partnership/applications/revision/apply-waivers";
import type { WaiverInForce } from "@/lib/partnership/applications/revision/waiver";

const oslo: Finding = {
  status: "fail",
  code: "single-connection",
  path: "/locations/0",
  measured: 1,
  required: 2,
  values: { metro: "Oslo" },
};
const tokyo: Finding = { ...oslo, path: "/locations/1", values: { metro: "Tokyo" } };

const result = (
  rule: string,
  level: RuleResult["level"],
  status: RuleResult["status"],
  findings: Finding[] = [],
): RuleResult => ({ rule, level, status, findings });

const report = (...results: RuleResult[]) => ({
  policyVersion: "2026-11",
  evaluatedAt: "2026-11-22T08:00:00.000Z",
  verdict: "falls-short" as const,
  results,
});

const waiver = (ruleId: string, findings: Finding[]): WaiverInForce => ({
  id: `waiver-${ruleId}`,
  ruleId,
  level: "mandatory",
  findings,
  reason: "A second link is being built.",
  endsOn: "2026-12-31",
  revision: 1,
  proposedById: "ada",
  proposedBy: "Ada Lund",
  proposedAt: new Date("2026-11-22T09:00:00Z"),
  secondById: "bo",
  secondBy: "Bo Falk",
  secondAt: new Date("2026-11-22T10:00:00Z"),
  withdrawnById: null,
  withdrawnBy: null,
  withdrawnAt: null,
  withdrawReason: null,
});

describe("standing", () => {
  it("tells what blocks, by level and status, and lets recommended rules be", () => {
    const given = report(
      result("asn-public", "mandatory", "pass"),
      result("asn-control", "mandatory", "unknown"),
      result("peeringdb-profile", "policy", "fail"),
      result("traffic-minimum", "policy", "unknown"),
      result("peer-name", "recommended", "fail"),
      result("local-redundancy", "mandatory", "fail", [oslo]),
    );
    expect(applyWaivers(given, [])).toEqual({
      failing: ["local-redundancy"],
      unaccepted: ["peeringdb-profile"],
      unknown: ["asn-control"],
      waived: new Map(),
      verdict: "falls-short",
    });
  });

  it("takes what is waived out of what blocks and leaves the report alone", () => {
    const given = report(
      result("local-redundancy", "mandatory", "fail", [oslo]),
      result("asn-control", "mandatory", "unknown"),
    );
    const before = structuredClone(given);
    const stands = applyWaivers(given, [waiver("local-redundancy", [oslo])]);
    expect(stands.failing).toEqual([]);
    expect([...stands.waived.keys()]).toEqual(["local-redundancy"]);
    expect(stands.verdict).toBe("undetermined");
    expect(isClear(stands)).toBe(false);
    expect(given).toEqual(before);
  });

  it("is clear once everything that fails is waived and nothing mandatory is unknown", () => {
    const given = report(
      result("local-redundancy", "mandatory", "fail", [oslo]),
      result("traffic-minimum", "policy", "fail"),
      result("irr-registered", "policy", "unknown"),
    );
    const waivers = [waiver("local-redundancy", [oslo]), waiver("traffic-minimum", [])];
    const stands = applyWaivers(given, waivers);
    expect(isClear(stands)).toBe(true);
    expect(stands.verdict).toBe("meets");
    expect(isClear(applyWaivers(given, waivers.slice(0, 1)))).toBe(false);
  });

  it.each([
    ["a finding more", [oslo, tokyo]],
    ["a worse measure", [{ ...oslo, measured: 0 }]],
    ["another place", [tokyo]],
  ])("does not cover %s than was accepted", (_what, findings) => {
    const given = report(result("local-redundancy", "mandatory", "fail", findings));
    expect(applyWaivers(given, [waiver("local-redundancy", [oslo])]).failing).toHaveLength(1);
  });

  it("covers a part of what was accepted, and what is required more by now", () => {
    const waivers = [waiver("local-redundancy", [oslo, tokyo])];
    const stricter = { ...oslo, required: 3 };
    const given = report(result("local-redundancy", "mandatory", "fail", [stricter]));
    expect(applyWaivers(given, waivers).failing).toEqual([]);
  });

  it.each(["unknown", "pass", "warn"] as const)("never waives a rule that is %s", (status) => {
    const given = report(result("local-redundancy", "mandatory", status));
    expect(applyWaivers(given, [waiver("local-redundancy", [])]).waived.size).toBe(0);
  });
});
