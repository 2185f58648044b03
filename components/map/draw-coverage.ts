import type { Steps } from "@/lib/core/steps/steps";
import type { Coverage, MapLocation } from "./coverage";
import { labelMarkup, locationMarkup, siteMarkup } from "./coverage-markup";
import { type ArcKind, handOffArcs } from "./hand-off-arcs";
import type { MapView } from "./map-view";
import { crowdedScale, gaugeRadius, locationRadius } from "./mark-shapes";
import { attention, type MarkState } from "./mark-state";
import { viewOf } from "./region-view";
import { siteDots } from "./site-dots";

/** A coverage as it is drawn. */
export type Drawing = {
  readonly view: MapView;
  readonly arcs: Readonly<Record<ArcKind, string>>;
  /** Markers and names, as SVG. */
  readonly markup: string;
  /** What is on it, for the legend. */
  readonly states: Readonly<Record<"locations" | "sites", ReadonlySet<MarkState>>>;
  /** Dots, and the sites they stand for. */
  readonly dots: number;
  readonly sites: number;
};

/** Draws a coverage, in steps: ten thousand sites take a while to be laid flat. */
export function* drawingSteps(
  coverage: Coverage,
  { labelOf, gauges }: { labelOf: (location: MapLocation) => string; gauges: boolean },
): Steps<Drawing> {
  const { locations, sites } = coverage;
  const view = viewOf([...locations, ...sites]);
  yield;
  const arcs = handOffArcs(coverage, view);
  yield;
  const dots = siteDots(coverage, view);
  yield;
  const largest = locations.reduce((most, each) => Math.max(most, each.capacityMbps), 0);
  const crowding = crowdedScale(locations.length);
  const placed = locations
    .flatMap((location) => {
      const spot = view.project(location);
      const radius = gauges ? gaugeRadius : locationRadius(location.capacityMbps, largest);
      return spot ? [{ location, spot, radius: radius * crowding }] : [];
    })
    .sort((a, b) => attention.indexOf(a.location.state) - attention.indexOf(b.location.state));
  const marks = siteMarkup(dots) + locationMarkup(placed.toReversed(), gauges);
  yield;
  return {
    view,
    arcs,
    markup: marks + labelMarkup(placed, view, labelOf),
    states: {
      locations: new Set(locations.map(({ state }) => state)),
      sites: new Set(dots.map(({ state }) => state)),
    },
    dots: dots.length,
    sites: dots.reduce((count, dot) => count + dot.count, 0),
  };
}
