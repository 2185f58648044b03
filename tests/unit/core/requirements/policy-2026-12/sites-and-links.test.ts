import { describe, expect, it } from "vitest";
import { policy202611 } from "@/lib/core/policy/2026-11/policy";
import { geoRedundancy } from "@/lib/core/requirements/rules/geo-redundancy";
import { nearestEdgeCoverage } from "@/lib/core/requirements/rules/nearest-edge-coverage";
import { nearestEdgeOutbound } from "@/lib/core/requirements/rules/nearest-edge-outbound";
import { at, edge, findingsOf, site, statusOf, type World } from "@/tests/support/equator";
import { judged, type Raw } from "@/tests/support/judged";

/** What the catalogue of 2026-12 changed about small sites, silent links and noise, case by case. */

/** Sites near Origin that hand over at Far, among others that hand over at home. */
function handedFar(count: number, share: number, rest: number, nearKm = 0): World {
  const far = Array.from({ length: count }, (_, n) =>
    site(`far-${n}`, nearKm + n / 1e6, share, "Far"),
  );
  return {
    edges: [edge("Origin", 0), edge("Far", 400)],
    locations: [at("Origin"), at("Far")],
    sites: [...far, site("home", 0, rest, "Origin")],
    peakMbps: 10_000,
  };
}

describe("nearest-edge-outbound", () => {
  it.each<[string, World, string, string]>([
    ["one site below 0.01 of the weight", handedFar(1, 0.9, 99.1), "warn", "warn"],
    ["one site of 0.01", handedFar(1, 1, 99), "fail", "fail"],
    ["two sites of together 0.01", handedFar(2, 0.5, 99), "fail", "warn"],
    ["two sites of together less", handedFar(2, 0.49, 99.02), "warn", "warn"],
    ["101 places that hand everything over far away", handedFar(101, 1, 0), "fail", "warn"],
    ["0.01 less noise", handedFar(10, 0.1 * (1 - 5e-10), 99), "fail", "warn"],
  ])("%s", (_, world, now, before) => {
    expect(statusOf(nearestEdgeOutbound, world)).toBe(now);
    expect(statusOf(nearestEdgeOutbound, world, policy202611)).toBe(before);
    const codes = findingsOf(nearestEdgeOutbound, world)?.map(
      ({ code, status }) => `${status} ${code}`,
    );
    expect(new Set(codes)).toEqual(new Set([`${now} farther-edge-used`]));
  });

  it("fails a hand-off that is not connected, however small the site", () => {
    const world = handedFar(1, 0.001, 99);
    const gone = { ...world, locations: [at("Origin")] };
    expect(findingsOf(nearestEdgeOutbound, gone)).toMatchObject([
      { status: "fail", code: "handoff-not-connected" },
    ]);
  });

  it("takes 100 km farther, and noise above it, as in order", () => {
    // Far is 400 km away: at x km from Origin the hand-off is 400 - 2 x km farther.
    const farther = (km: number) => handedFar(1, 1, 0, (400 - km) / 2);
    expect(statusOf(nearestEdgeOutbound, farther(100 * (1 + 5e-10)))).toBe("pass");
    expect(statusOf(nearestEdgeOutbound, farther(100 * (1 + 1e-8)))).toBe("fail");
  });
});

describe("nearest-edge-coverage", () => {
  const away = (count: number, share: number, rest: number, km = 2000): World => ({
    edges: [edge("Origin", 0)],
    locations: [at("Origin")],
    sites: [
      ...Array.from({ length: count }, (_, n) => site(`away-${n}`, km, share)),
      site("home", 0, rest),
    ],
  });
  it.each<[string, World, string, string]>([
    ["two sites of together 0.01", away(2, 0.5, 99), "fail", "warn"],
    ["two sites of together less", away(2, 0.4, 99.2), "warn", "warn"],
    ["one site of 0.01", away(1, 1, 99), "fail", "fail"],
    ["under 1000 miles", away(1, 1, 0, 1609.343), "pass", "pass"],
    ["1000 miles and noise", away(1, 1, 0, 1609.344 * (1 + 5e-10)), "pass", "fail"],
    ["more than noise", away(1, 1, 0, 1609.344 * (1 + 1e-8)), "fail", "fail"],
  ])("%s", (_, world, now, before) => {
    expect(statusOf(nearestEdgeCoverage, world)).toBe(now);
    expect(statusOf(nearestEdgeCoverage, world, policy202611)).toBe(before);
  });
});

describe("geo-redundancy", () => {
  it("takes 100 km apart, and noise below it, as apart", () => {
    const apart = (km: number): World => ({
      edges: [edge("Origin", 0), edge("Far", km)],
      locations: [at("Origin"), at("Far")],
    });
    expect(statusOf(geoRedundancy, apart(100 * (1 - 5e-10)))).toBe("pass");
    expect(statusOf(geoRedundancy, apart(100 * (1 - 1e-8)))).toBe("fail");
    expect(statusOf(geoRedundancy, apart(100 * (1 - 5e-10)), policy202611)).toBe("fail");
  });
});

describe("utilisation", () => {
  const first = (changes: Raw) => (raw: Raw) =>
    Object.assign(raw.locations[0].connections[0], changes);
  it.each<[string, Raw, string, string[]]>([
    ["0 of a link that carries nothing", { peakUtilisation: 0 }, "pass", ["room-left"]],
    ["0.39", { peakUtilisation: 0.39 }, "pass", ["room-left"]],
    ["0.40 itself", { peakUtilisation: 0.4 }, "fail", ["augmentation-needed"]],
    ["0.40 less noise", { peakUtilisation: 0.4 * (1 - 5e-10) }, "fail", ["augmentation-needed"]],
    ["0.40 less more than noise", { peakUtilisation: 0.4 * (1 - 1e-8) }, "pass", ["room-left"]],
    [
      "due today",
      { peakUtilisation: 0.5, augmentationDueOn: "2026-11-22" },
      "warn",
      ["augmentation-planned"],
    ],
    [
      "due in 60 days",
      { peakUtilisation: 0.5, augmentationDueOn: "2027-01-21" },
      "warn",
      ["augmentation-planned"],
    ],
    [
      "due in 61 days",
      { peakUtilisation: 0.5, augmentationDueOn: "2027-01-22" },
      "fail",
      ["augmentation-needed"],
    ],
    [
      "due yesterday",
      { peakUtilisation: 0.5, augmentationDueOn: "2026-11-21" },
      "fail",
      ["augmentation-needed"],
    ],
    ["none stated", { peakUtilisation: null }, "unknown", ["not-declared"]],
  ])("%s", (_, changes, status, codes) => {
    const answer = judged("utilisation", first(changes));
    expect([answer.status, answer.codes]).toEqual([status, codes]);
  });

  it("names each silent link beside a full one, which decides", () => {
    const change = (raw: Raw) => {
      raw.locations[0].connections[0].peakUtilisation = 0.9;
      delete raw.locations[0].connections[1].peakUtilisation;
    };
    const answer = judged("utilisation", change);
    expect([answer.status, answer.places]).toEqual([
      "fail",
      [
        "augmentation-needed /locations/0/connections/0/augmentationDueOn",
        "not-declared /locations/0/connections/1/peakUtilisation",
      ],
    ]);
    const before = judged("utilisation", change, { policy: policy202611 });
    expect(before.codes).toEqual(["augmentation-needed"]);
  });
});
