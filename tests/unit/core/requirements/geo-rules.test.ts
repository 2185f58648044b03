import { describe, expect, it } from "vitest";
import { geoRedundancy } from "@/lib/core/requirements/rules/geo-redundancy";
import { survivesLinkLoss } from "@/lib/core/requirements/rules/survives-link-loss";
import { survivesSiteLoss } from "@/lib/core/requirements/rules/survives-site-loss";
import { survivesTwoSiteLosses } from "@/lib/core/requirements/rules/survives-two-site-losses";
import {
  at,
  codesOf,
  edge,
  findingsOf,
  link,
  site,
  statusOf,
  type World,
} from "@/tests/support/equator";

describe("geo-redundancy", () => {
  const twins = (km: number): World => ({
    edges: [edge("Origin", 0), edge("Twin", km), edge("Abroad", 900, "Asia")],
    locations: [at("Origin"), at("Twin")],
  });

  it("wants two locations of a region 100 km apart", () => {
    expect(statusOf(geoRedundancy, twins(99.999))).toBe("fail");
    expect(statusOf(geoRedundancy, twins(100.001))).toBe("pass");
  });

  it("judges each region by itself", () => {
    const both = { ...twins(500), locations: [...twins(500).locations, at("Abroad")] };
    expect(findingsOf(geoRedundancy, both)?.map(({ code }) => code)).toEqual([
      "two-sites",
      "single-site",
    ]);
  });

  it("proposes what would mend it, nearest to the users of the region first, three at most", () => {
    const world: World = {
      edges: [
        edge("Origin", 0),
        edge("Too near", 90),
        edge("East", 300),
        edge("Farther east", 400),
        edge("West", -200),
        edge("Farther west", -500),
        edge("Abroad", 310, "Asia"),
      ],
      locations: [at("Origin")],
      sites: [site("Users", 260)],
    };
    expect(findingsOf(geoRedundancy, world)).toMatchObject([
      { measured: 0, required: 100, values: { proposals: "East, Farther east, West" } },
    ]);
    const nowhere = { ...world, sites: [] };
    expect(findingsOf(geoRedundancy, nowhere)).toMatchObject([
      { values: { proposals: "West, East, Farther east" } },
    ]);
  });

  it("says so when no metro of the region would mend it", () => {
    const alone = { edges: [edge("Origin", 0), edge("Near", 50)], locations: [at("Origin")] };
    expect(findingsOf(geoRedundancy, alone)).toMatchObject([
      { values: { metros: 0, proposals: "" } },
    ]);
  });
});

const edges = [edge("A", 0), edge("B", 300), edge("C", 700), edge("Abroad", 3000, "Asia")];
const sites = [site("a", 0, 0.1), site("b", 300, 0.2), site("c", 700, 0.3)];

describe("survives-link-loss", () => {
  const one = (peakMbps: number, connections = [link(), link()]): World => ({
    edges,
    locations: [at("A", connections)],
    sites,
    peakMbps,
  });

  it("carries exactly what remains, and no more", () => {
    expect(statusOf(survivesLinkLoss, one(100_000))).toBe("pass");
    expect(statusOf(survivesLinkLoss, one(100_001))).toBe("fail");
  });

  it("loses a named router with all its connections", () => {
    const routers = ["r1", "R1", "r2"].map((router) => link({ router }));
    expect(statusOf(survivesLinkLoss, one(100_000, routers))).toBe("pass");
    expect(findingsOf(survivesLinkLoss, one(150_000, routers))).toMatchObject([
      { status: "fail", measured: 1.5, values: { kind: "router", name: "r1", missingGbps: 50 } },
    ]);
  });

  it("counts no capacity that is not for Peering Service", () => {
    const idle = [link(), link(), link({ usedForPeeringService: false })];
    expect(statusOf(survivesLinkLoss, one(100_001, idle))).toBe("fail");
  });

  it("fails where no capacity is left for traffic, and passes where there is no traffic", () => {
    expect(statusOf(survivesLinkLoss, one(1, [link()]))).toBe("fail");
    expect(statusOf(survivesLinkLoss, one(0, [link()]))).toBe("pass");
    const elsewhere: World = { ...one(100_000), locations: [at("A"), at("Abroad", [])] };
    expect(statusOf(survivesLinkLoss, elsewhere)).toBe("pass");
    const homeless = { ...elsewhere, sites: [site("x", 2900, 1)] };
    expect(statusOf(survivesLinkLoss, homeless)).toBe("fail");
  });

  it("sends a site to its hand-off, else to the nearest location", () => {
    const world = (handoff?: string): World => ({
      edges,
      locations: [at("A"), at("B", [link({ bandwidthMbps: 1 }), link({ bandwidthMbps: 1 })])],
      sites: [site("a", 10, 1, handoff)],
      peakMbps: 50_000,
    });
    expect(statusOf(survivesLinkLoss, world())).toBe("pass");
    expect(statusOf(survivesLinkLoss, world("B"))).toBe("fail");
    // C is an edge metro, but no declared location.
    expect(statusOf(survivesLinkLoss, world("C"))).toBe("pass");
  });
});

describe("survives-site-loss", () => {
  const two = (peakMbps: number): World => ({
    edges,
    locations: [at("A"), at("B")],
    sites,
    peakMbps,
  });

  it.each([
    [160_000, []],
    [160_001, ["tight-on-site-loss"]],
    [200_000, ["tight-on-site-loss"]],
    [200_001, ["overload-on-site-loss"]],
  ])("with %i Mbps on 200,000 says %j", (peak, codes) => {
    expect(codesOf(survivesSiteLoss, two(peak))).toEqual(codes);
  });

  it("has nowhere to go from the only location", () => {
    expect(codesOf(survivesSiteLoss, { ...two(1), locations: [at("A")] })).toEqual([
      "nowhere-to-go",
    ]);
  });

  it("warns of sites that leave their region", () => {
    const world: World = { ...two(1000), locations: [at("A"), at("B"), at("Abroad")] };
    expect(codesOf(survivesSiteLoss, world)).toEqual([]);
    const abroad = { ...world, sites: [...sites, site("d", 2900)] };
    const [finding] = (findingsOf(survivesSiteLoss, abroad) ?? []).filter(
      ({ status }) => status === "warn",
    );
    expect(finding).toMatchObject({
      code: "leaves-region",
      values: { lost: "Abroad", region: "Asia", to: "Europe", sites: 1 },
    });
  });

  it("is unknown without sites, without a peak and without connections", () => {
    const { sites: _, ...noSites } = two(1);
    const { peakMbps: __, ...noPeak } = two(1);
    expect(statusOf(survivesSiteLoss, noSites)).toBe("unknown");
    expect(statusOf(survivesSiteLoss, noPeak)).toBe("unknown");
    expect(statusOf(survivesSiteLoss, { ...two(1), locations: [at("A", [])] })).toBe("unknown");
  });
});

describe("survives-two-site-losses", () => {
  const three = (peakMbps: number): World => ({
    edges,
    locations: [at("A"), at("B"), at("C")],
    sites,
    peakMbps,
  });

  it("counts the pairs that overload the rest", () => {
    expect(statusOf(survivesTwoSiteLosses, three(200_000))).toBe("pass");
    expect(findingsOf(survivesTwoSiteLosses, three(200_001))).toMatchObject([
      { status: "warn", code: "overload-on-two-losses", values: { overloaded: 3, pairs: 3 } },
    ]);
  });

  it("does not apply to two locations, but is unknown while no connection is declared", () => {
    const two = { ...three(1), locations: [at("A"), at("B")] };
    expect(statusOf(survivesTwoSiteLosses, two)).toBe("not-applicable");
    expect(statusOf(survivesTwoSiteLosses, { ...two, locations: [at("A", [])] })).toBe("unknown");
  });
});
