import type { Point } from "@/lib/core/geo/distance";
import type { Coverage } from "./coverage";
import type { MapView } from "./map-view";
import type { MarkState } from "./mark-state";

/** The three ways a line from a site to its hand-off looks. */
export type ArcKind = "ordinary" | "moved" | "problem";

function kindOf(state: MarkState): ArcKind {
  if (state === "moved") return "moved";
  return state === "fail" || state === "warn" ? "problem" : "ordinary";
}

/** Sites nearer than this share a line, in degrees, when there are more than `maxArcs`. */
const coarseness = 1;
const maxArcs = 500;

/** The `d` attributes of the lines from sites to where their traffic is handed over, by kind. */
export function handOffArcs(coverage: Coverage, view: MapView): Record<ArcKind, string> {
  const metros = new Map(coverage.locations.map((each) => [each.metro, each]));
  const pairs: Record<ArcKind, (readonly [Point, Point])[]> = {
    ordinary: [],
    moved: [],
    problem: [],
  };
  const many = coverage.sites.length > maxArcs;
  const seen = new Set<string>();
  for (const site of coverage.sites) {
    const home = site.home === null ? undefined : metros.get(site.home);
    if (!home) continue;
    const kind = kindOf(site.state);
    if (many) {
      const cell = `${Math.round(site.latitude / coarseness)} ${Math.round(site.longitude / coarseness)} ${home.metro} ${kind}`;
      if (seen.has(cell)) continue;
      seen.add(cell);
    }
    pairs[kind].push([site, home]);
  }
  return {
    ordinary: view.arcs(pairs.ordinary),
    moved: view.arcs(pairs.moved),
    problem: view.arcs(pairs.problem),
  };
}
