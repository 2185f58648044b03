import { describe, expect, it } from "vitest";
import { coverageOf } from "@/components/map/coverage";
import { handOffArcs } from "@/components/map/hand-off-arcs";
import { viewOf } from "@/components/map/region-view";
import { siteDots } from "@/components/map/site-dots";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import type { Finding, Report } from "@/lib/core/requirements/report";

const document: ApplicationDocument = {
  format: "peering-service-application/1",
  partner: { name: "Example Net", type: "isp", asn: 399901 },
  locations: [
    { metro: "Oslo", connections: [{ bandwidthMbps: 100_000 }, { bandwidthMbps: 100_000 }] },
    { metro: "Stockholm", connections: [{ bandwidthMbps: 10_000, usedForPeeringService: false }] },
  ],
  traffic: {
    peakMbps: 40_000,
    sites: [
      { name: "Bergen", latitude: 60.39, longitude: 5.32, share: 3 },
      { name: "Uppsala", latitude: 59.86, longitude: 17.64, share: 1 },
    ],
  },
};

function reportWith(...findings: Finding[]): Report {
  return {
    policyVersion: "2026-11",
    evaluatedAt: "2026-11-22T00:00:00.000Z",
    verdict: "falls-short",
    results: [{ rule: "local-redundancy", level: "mandatory", status: "fail", findings }],
  };
}

describe("coverageOf", () => {
  it("adds up capacity, traffic and weight by location", () => {
    const { locations } = coverageOf(document, null);
    expect(locations).toMatchObject([
      { metro: "Oslo", capacityMbps: 200_000, connections: 2, trafficMbps: 30_000, weight: 0.75 },
      { metro: "Stockholm", capacityMbps: 0, connections: 0, trafficMbps: 10_000, weight: 0.25 },
    ]);
  });

  it("says where each site is handed over", () => {
    expect(coverageOf(document, null).sites.map((each) => each.home)).toEqual([
      "Oslo",
      "Stockholm",
    ]);
  });

  it("marks the places that findings point to with the worst status", () => {
    const coverage = coverageOf(
      document,
      reportWith(
        { status: "warn", code: "a", path: "/locations/1/connections/0/bandwidthMbps" },
        { status: "fail", code: "b", path: "/locations/1" },
        { status: "unknown", code: "c", path: "/locations/1" },
        { status: "pass", code: "d", path: "/locations/0" },
        { status: "warn", code: "e", path: "/traffic/sites/1/handoff" },
        { status: "fail", code: "f", path: "/routing" },
        { status: "fail", code: "g", path: null },
      ),
    );
    expect(coverage.locations.map((each) => each.state)).toEqual(["ok", "fail"]);
    expect(coverage.sites.map((each) => each.state)).toEqual(["ok", "warn"]);
  });

  it("has traffic null while no peak is declared, and nothing for a bare draft", () => {
    const { format, partner, locations } = document;
    expect(coverageOf({ format, partner, locations }, null).locations[0]?.trafficMbps).toBeNull();
    expect(coverageOf({ format, partner }, null)).toEqual({ locations: [], sites: [] });
  });
});

describe("10,000 sites", () => {
  const sites = Array.from({ length: 10_000 }, (_, index) => ({
    name: `Site ${index}`,
    latitude: 35 + ((index * 7919) % 3000) / 100,
    longitude: -10 + ((index * 104_729) % 4000) / 100,
    share: 1 + (index % 7),
  }));
  const coverage = coverageOf({ ...document, traffic: { peakMbps: 40_000, sites } }, null);
  const view = viewOf([...coverage.locations, ...coverage.sites]);

  it("become at most 500 dots that carry all the traffic", () => {
    const dots = siteDots(coverage, view);
    expect(dots.length).toBeLessThanOrEqual(500);
    expect(dots.reduce((sum, each) => sum + each.weight, 0)).toBeCloseTo(1, 9);
    expect(dots.reduce((sum, each) => sum + each.count, 0)).toBe(10_000);
  });

  it("share their lines", () => {
    expect(handOffArcs(coverage, view).ordinary.length).toBeLessThan(60_000);
  });
});
