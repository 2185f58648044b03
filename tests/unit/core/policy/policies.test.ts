import { describe, expect, it } from "vitest";
import { thresholdsOf } from "@/components/catalogue/thresholds";
import { currentPolicy, policies, policyByVersion } from "@/lib/core/policy/policies";
import type { Policy } from "@/lib/core/policy/policy";
import { ruleThresholds } from "@/lib/core/policy/rule-thresholds";
import { sourceDocuments } from "@/lib/core/policy/sources";
import { evaluate } from "@/lib/core/requirements/evaluate";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import regionalIsp from "@/tests/support/documents/regional-isp.json";

const now = new Date("2026-11-22T12:00:00Z");

describe("policies", () => {
  it("are found by their version, which is their month", () => {
    expect(policyByVersion("2026-12")).toBe(currentPolicy);
    expect(policies.map(({ version }) => version)).toEqual(["2026-11", "2026-12"]);
    for (const each of policies) expect(policyByVersion(each.version)).toBe(each);
    expect(policyByVersion("2019-11")).toBeNull();
    for (const { version, date } of policies) expect(date.startsWith(version)).toBe(true);
  });

  it("say of each threshold where it comes from, or that it is ours", () => {
    for (const policy of policies) {
      for (const { group, name: threshold, threshold: given } of thresholdsOf(policy)) {
        const name = `${group}.${threshold}`;
        const { sources, ours } = given;
        expect(sources.length, name).toBeGreaterThan(0);
        expect(ours === true, name).toBe(sources.includes("ours"));
        if (!ours)
          expect(
            sources.every((fact) => sourceDocuments(fact).length > 0),
            name,
          ).toBe(true);
      }
    }
  });

  it("group thresholds by rules that exist", () => {
    for (const policy of policies) {
      const ofRules = policy.rules.flatMap((id) => ruleThresholds(policy, id));
      const shared = Object.keys(policy.arithmetic).length;
      expect(ofRules.length + shared).toBe(thresholdsOf(policy).length);
    }
  });

  it("carry one changed threshold to the answer, and leave the earlier policy's answer alone", () => {
    const later: Policy = {
      ...currentPolicy,
      version: "2031-01",
      date: "2031-01-01",
      trafficMinimum: {
        minimumMbps: { value: 90_001, unit: "Mbps", sources: ["ours"], ours: true },
      },
    };
    const parsed = parseDocument(regionalIsp);
    if (!parsed.ok) throw new Error("The example is valid.");
    const [before, after] = [currentPolicy, later].map((policy) =>
      evaluate({ document: parsed.document, policy, now }),
    );
    expect([before?.policyVersion, after?.policyVersion]).toEqual(["2026-12", "2031-01"]);
    const changed = after?.results.filter(
      (result, at) => JSON.stringify(result) !== JSON.stringify(before?.results[at]),
    );
    expect(changed).toMatchObject([
      {
        rule: "traffic-minimum",
        status: "fail",
        findings: [{ code: "below-minimum", measured: 90_000, required: 90_001 }],
      },
    ]);
  });
});
