import { describe, expect, it } from "vitest";
import type { Measurement } from "@/lib/core/requirements/document";
import { nearestEdgeCoverage } from "@/lib/core/requirements/rules/nearest-edge-coverage";
import { nearestEdgeGap } from "@/lib/core/requirements/rules/nearest-edge-gap";
import { nearestEdgeMeasured } from "@/lib/core/requirements/rules/nearest-edge-measured";
import { nearestEdgeOutbound } from "@/lib/core/requirements/rules/nearest-edge-outbound";
import {
  at,
  codesOf,
  edge,
  findingsOf,
  now,
  site,
  statusOf,
  type World,
} from "@/tests/support/equator";

/** Ninety-nine more sites at Origin, so that one site of share 0.1 weighs a hundredth. */
const crowd = (count: number, share: number) =>
  Array.from({ length: count }, (_, index) => site(`crowd ${index}`, 0, share, "Origin"));

describe("nearest-edge-outbound", () => {
  const world = (km: number, share = 1, handoff = "Other"): World => ({
    edges: [edge("Origin", 0), edge("Other", km), edge("Unconnected", 5)],
    locations: [at("Origin"), at("Other")],
    sites: [site("Users", 0, share, handoff), ...crowd(99, 0.1)],
  });

  it("allows 100 km more than the nearest location", () => {
    expect(statusOf(nearestEdgeOutbound, world(99.999))).toBe("pass");
    expect(statusOf(nearestEdgeOutbound, world(100.001))).toBe("fail");
    const [finding] = findingsOf(nearestEdgeOutbound, world(350)) ?? [];
    expect(finding).toMatchObject({ code: "farther-edge-used", path: "/traffic/sites/0/handoff" });
    expect(finding?.measured).toBeCloseTo(350, 6);
    expect(finding?.required).toBe(100);
  });

  it("only warns where the site weighs less than a hundredth", () => {
    // A hundred shares of 0.1 do not add up to 10 exactly; that must decide nothing.
    expect(statusOf(nearestEdgeOutbound, world(350, 0.1))).toBe("fail");
    expect(statusOf(nearestEdgeOutbound, world(350, 0.0999))).toBe("warn");
    expect(statusOf(nearestEdgeOutbound, world(350, 0))).toBe("warn");
  });

  it("fails a hand-off that is no location, whatever it weighs", () => {
    expect(codesOf(nearestEdgeOutbound, world(350, 0, "Unconnected"))).toEqual([
      "handoff-not-connected",
    ]);
    expect(statusOf(nearestEdgeOutbound, world(350, 0, "Unconnected"))).toBe("fail");
  });
});

describe("nearest-edge-coverage", () => {
  const world = (km: number, share = 1): World => ({
    edges: [edge("Origin", 0)],
    locations: [at("Origin")],
    sites: [site("Users", km, share), ...crowd(99, 0.1)],
  });

  it("reaches 1,609.344 km", () => {
    expect(statusOf(nearestEdgeCoverage, world(1609.343))).toBe("pass");
    expect(statusOf(nearestEdgeCoverage, world(1609.345))).toBe("fail");
    expect(statusOf(nearestEdgeCoverage, world(1609.345, 0.1))).toBe("fail");
    expect(statusOf(nearestEdgeCoverage, world(1609.345, 0.0999))).toBe("warn");
  });
});

describe("nearest-edge-gap", () => {
  const world = (km: number, share = 1): World => ({
    edges: [edge("Origin", 0), edge("Gap", km), edge("Wrong way", -km)],
    locations: [at("Origin")],
    sites: [site("Users", km, share), ...crowd(19, 0.1)],
  });

  it("warns from 500 km and from a twentieth of the weight", () => {
    expect(statusOf(nearestEdgeGap, world(499.999))).toBe("pass");
    expect(statusOf(nearestEdgeGap, world(500.001))).toBe("warn");
    expect(statusOf(nearestEdgeGap, world(900, 0.1))).toBe("warn");
    expect(statusOf(nearestEdgeGap, world(900, 0.0999))).toBe("pass");
  });

  it("ranks the metros by the distance they save, five at most", () => {
    const many: World = {
      edges: [0, 2000, 2100, 2200, 2300, 2400, 2500].map((km) => edge(`E${km}`, km)),
      locations: [at("E0")],
      sites: [site("Users", 2210)],
    };
    const findings = findingsOf(nearestEdgeGap, many) ?? [];
    expect(findings.map(({ values }) => values?.metro)).toEqual([
      "E2200",
      "E2300",
      "E2100",
      "E2400",
      "E2000",
    ]);
    expect(findings[0]?.measured).toBeCloseTo(2200, 6);
  });
});

describe("nearest-edge-measured", () => {
  const recent = "2026-11-20T06:00:00Z";
  const world = (...measurements: [metro: string, rttMs: number, at?: string][]): World => ({
    edges: [edge("Origin", 0), edge("Home", 100), edge("Unconnected", 200)],
    locations: [at("Origin"), at("Home")],
    sites: [site("Users", 200, 1, "Home")],
    measurements: measurements.map<Measurement>(([metro, rttMs, measuredAt = recent]) => ({
      site: "Users",
      metro,
      rttMs,
      measuredAt,
    })),
  });

  it("knows how fast light is: 1 ms for 100 km and back", () => {
    expect(codesOf(nearestEdgeMeasured, world(["Home", 0.999]))).toEqual(["impossible-rtt"]);
    expect(codesOf(nearestEdgeMeasured, world(["Home", 1.001]))).toEqual([]);
    expect(codesOf(nearestEdgeMeasured, world(["Home", 7.699]))).toEqual([]);
    expect(codesOf(nearestEdgeMeasured, world(["Home", 7.701]))).toEqual(["inflated-rtt"]);
  });

  it("compares the median to the hand-off with the least, 2 ms apart", () => {
    const faster = (home: number) => world(["Home", home], ["Origin", 3.3]);
    expect(codesOf(nearestEdgeMeasured, faster(5.3))).toEqual([]);
    expect(codesOf(nearestEdgeMeasured, faster(5.301))).toEqual(["faster-edge-measured"]);
    const median = world(["Home", 7], ["Home", 4], ["Home", 4], ["Origin", 3.3]);
    expect(codesOf(nearestEdgeMeasured, median)).toEqual([]);
    const even = world(["Home", 7], ["Home", 4], ["Origin", 3.3]);
    expect(codesOf(nearestEdgeMeasured, even)).toEqual(["faster-edge-measured"]);
  });

  it("compares locations only, and only where the hand-off was measured", () => {
    expect(codesOf(nearestEdgeMeasured, world(["Home", 7], ["Unconnected", 1]))).toEqual([]);
    expect(codesOf(nearestEdgeMeasured, world(["Origin", 7], ["Unconnected", 1]))).toEqual([]);
  });

  it("takes measurements of the last ninety days, none from the future", () => {
    const day = 86_400_000;
    const aged = (ms: number) =>
      statusOf(nearestEdgeMeasured, world(["Home", 2, new Date(now.getTime() - ms).toISOString()]));
    expect(aged(0)).toBe("pass");
    expect(aged(-1)).toBe("unknown");
    expect(aged(90 * day - 1)).toBe("pass");
    expect(aged(90 * day)).toBe("unknown");
  });
});
