import { describe, expect, it } from "vitest";
import { currentPolicy } from "@/lib/core/policy/policies";
import { siteEdges } from "@/lib/core/requirements/nearest-edge/site-edges";
import { buildSubject } from "@/lib/core/requirements/subject";
import { at, documentOf, edge, now, site, type World } from "@/tests/support/equator";

const edges = [edge("Origin", 0), edge("Near", 900), edge("Far", 2000)];
const seen = (world: Omit<World, "edges">) =>
  siteEdges(buildSubject({ document: documentOf({ edges, ...world }), edges, now }), currentPolicy);

describe("siteEdges", () => {
  it("shows the nearest edge, the nearest connected one, the hand-off and what it costs", () => {
    const [row] = seen({
      locations: [at("Origin"), at("Far")],
      sites: [site("Users", 1000, 3, "Far"), site("Others", 0)],
    });
    expect(row).toMatchObject({
      site: 0,
      name: "Users",
      weight: 0.75,
      nearestEdge: { metro: "Near" },
      nearestConnected: { metro: "Origin" },
      handoff: { metro: "Far", connected: true },
      home: { metro: "Far" },
    });
    expect(row?.nearestEdge.km).toBeCloseTo(100, 6);
    expect(row?.extraKm).toBeCloseTo(900, 6);
    expect(row?.minExtraMs).toBeCloseTo(9, 6);
  });

  it("takes the nearest location as home where the hand-off is not connected", () => {
    const [row] = seen({ locations: [at("Origin")], sites: [site("Users", 0, 1, "Far")] });
    expect(row?.handoff).toMatchObject({ metro: "Far", connected: false });
    expect(row).toMatchObject({ home: { metro: "Origin" }, extraKm: 0, minExtraMs: 0 });
  });

  it("knows the nearest edge before any location is declared", () => {
    const [row] = seen({ locations: [], sites: [site("Users", 1990)] });
    expect(row).toMatchObject({
      nearestEdge: { metro: "Far" },
      nearestConnected: null,
      handoff: null,
      home: null,
      extraKm: null,
      minExtraMs: null,
    });
    expect(seen({ locations: [], sites: [] })).toEqual([]);
  });
});
