import type { Coverage, MapLocation, MapSite } from "./coverage";
import type { MapView } from "./map-view";
import type { MarkState } from "./mark-state";

/** The three ways a line from a site to its hand-off looks. */
export type ArcKind = "ordinary" | "moved" | "problem";

function kindOf(state: MarkState): ArcKind {
  if (state === "moved") return "moved";
  return state === "fail" || state === "warn" ? "problem" : "ordinary";
}

/** More lines than this hide each other and weigh on the page. */
const maxArcs = 120;
/** Where there are more, sites nearer than this share a line, in degrees; then those of wider cells. */
const firstCell = 1;
const growth = 1.5;
const widestCell = 180;

type Line = { site: MapSite; home: MapLocation; kind: ArcKind };

/** The `d` attributes of the lines from sites to where their traffic is handed over, by kind. */
export function handOffArcs(coverage: Coverage, view: MapView): Record<ArcKind, string> {
  const metros = new Map(coverage.locations.map((each) => [each.metro, each]));
  let lines = coverage.sites.flatMap((site): Line[] => {
    const home = site.home === null ? undefined : metros.get(site.home);
    return home ? [{ site, home, kind: kindOf(site.state) }] : [];
  });
  for (let cell = firstCell; lines.length > maxArcs && cell <= widestCell; cell *= growth) {
    lines = onePerCell(lines, cell);
  }
  const arcsOf = (kind: ArcKind) =>
    view.arcs(lines.filter((line) => line.kind === kind).map(({ site, home }) => [site, home]));
  return { ordinary: arcsOf("ordinary"), moved: arcsOf("moved"), problem: arcsOf("problem") };
}

/** The first line of each kind from each cell to each location; cells in degrees. */
function onePerCell(lines: readonly Line[], cell: number): Line[] {
  const first = new Map<string, Line>();
  for (const line of lines) {
    const { site, home, kind } = line;
    const row = Math.round(site.latitude / cell);
    const key = `${row} ${Math.round(site.longitude / cell)} ${home.metro} ${kind}`;
    if (!first.has(key)) first.set(key, line);
  }
  return [...first.values()];
}
