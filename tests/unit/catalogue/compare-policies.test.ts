import { describe, expect, it } from "vitest";
import { compareThresholds } from "@/components/catalogue/compare-policies";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { Policy } from "@/lib/core/policy/policy";

const later: Policy = {
  ...currentPolicy,
  version: "2027-05",
  date: "2027-05-01",
  geoRedundancy: {
    ...currentPolicy.geoRedundancy,
    separationKm: { ...currentPolicy.geoRedundancy.separationKm, value: 150 },
  },
};

describe("compareThresholds", () => {
  it("marks what a later policy changed, and nothing else", () => {
    const changed = compareThresholds([currentPolicy, later]).filter((each) =>
      each.versions.some((version) => version.changed),
    );
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({
      group: "geoRedundancy",
      name: "separationKm",
      rule: "geo-redundancy",
      latest: { value: 150 },
    });
  });

  it("has a row for each threshold of one policy", () => {
    const rows = compareThresholds([currentPolicy]);
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.every(({ versions }) => versions.length === 1 && !versions[0]?.changed)).toBe(true);
  });
});
