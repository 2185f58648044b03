import { describe, expect, it } from "vitest";
import type { Finding, Report } from "@/lib/core/requirements/report";
import { findingsOfEach, findingsShown, shownReport } from "@/lib/core/requirements/shown-report";

const finding = (status: Finding["status"], at: number): Finding => ({
  status,
  code: "edge-too-far",
  path: `/traffic/sites/${at}`,
});

const report: Report = {
  policyVersion: "2026-12",
  evaluatedAt: "2026-11-22T12:00:00.000Z",
  verdict: "falls-short",
  results: [
    {
      rule: "nearest-edge-coverage",
      level: "mandatory",
      status: "fail",
      findings: [
        ...Array.from({ length: 500 }, (_, at) => finding("warn", at)),
        ...Array.from({ length: 5 }, (_, at) => finding("fail", 500 + at)),
      ],
    },
    { rule: "lacp", level: "mandatory", status: "fail", findings: [finding("fail", 0)] },
  ],
};

describe("shownReport", () => {
  it("keeps the worst findings of each rule, in their order, and says how many there are", () => {
    const [coverage, lacp] = shownReport(report).results;
    expect(coverage).toMatchObject({ total: 505, mixed: true });
    expect(coverage?.findings).toHaveLength(findingsShown);
    expect(coverage?.findings.slice(0, 6).map(({ path }) => path)).toEqual([
      "/traffic/sites/500",
      "/traffic/sites/501",
      "/traffic/sites/502",
      "/traffic/sites/503",
      "/traffic/sites/504",
      "/traffic/sites/0",
    ]);
    expect(lacp).toMatchObject({ total: 1, mixed: false });
  });

  it("shortened once more still knows how many there were", () => {
    const [coverage] = shownReport(shownReport(report), 1).results;
    expect(coverage).toMatchObject({ total: 505, mixed: true });
    expect(coverage?.findings).toHaveLength(1);
  });

  it("shows fewer of each rule where many rules find much, never none", () => {
    const finds = (rules: number, findings: number): Report => ({
      ...report,
      results: Array.from({ length: rules }, (_, at) => ({
        rule: `rule-${at}`,
        level: "mandatory",
        status: "fail",
        findings: Array.from({ length: findings }, (_each, index) => finding("fail", index)),
      })),
    });
    expect(findingsOfEach(finds(5, 500))).toBe(20);
    expect(findingsOfEach(finds(6, 20))).toBe(10);
    expect(findingsOfEach(finds(16, 1000))).toBe(5);
    expect(findingsOfEach(finds(30, 1000))).toBe(3);
    expect(findingsOfEach(finds(60, 1000))).toBe(1);
    expect(findingsOfEach(finds(60, 1))).toBe(20);
    expect(findingsOfEach(finds(16, 1000), 50)).toBe(3);
  });

  it("leaves the report as it was", () => {
    shownReport(report);
    expect(report.results[0]?.findings).toHaveLength(505);
  });
});
