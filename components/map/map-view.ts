import { type GeoProjection, geoNaturalEarth1, geoPath } from "d3-geo";
import type { Point } from "@/lib/core/geo/distance";
import { coarseLand, type Land } from "./land";
import { RoundedPath } from "./rounded-path";

/** A place on the drawing, in units of the view's viewBox. */
export type Spot = { readonly x: number; readonly y: number };

/** A part of the world laid flat: where things lie in it and the coast behind them. */
export type MapView = {
  readonly kind: "world" | "region";
  readonly width: number;
  readonly height: number;
  /** The `d` attribute of the coast. */
  readonly land: string;
  /** Where a place lies, or null when the view doesn't show it. */
  readonly project: (point: Point) => Spot | null;
  /** The `d` attribute of great-circle arcs; one that crosses the map's edge comes in two parts. */
  readonly arcs: (pairs: readonly (readonly [Point, Point])[]) => string;
};

/** Width of every view, in units of its viewBox. */
export const viewWidth = 1000;

function position(point: Point): [number, number] {
  return [point.longitude, point.latitude];
}

/** A view made of a projection that is already scaled to `viewWidth` x height. */
export function mapView(
  kind: MapView["kind"],
  projection: GeoProjection,
  height: number,
  land: Land,
  minimumExtent: number,
): MapView {
  const coast = new RoundedPath(2, minimumExtent);
  geoPath(projection, coast)(land);
  return {
    kind,
    width: viewWidth,
    height,
    land: coast.toString(),
    project(point) {
      const spot = projection(position(point));
      if (!spot) return null;
      const [x, y] = spot;
      if (!(x >= 0 && x <= viewWidth && y >= 0 && y <= height)) return null;
      return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
    },
    arcs(pairs) {
      const path = new RoundedPath();
      const coordinates = pairs.map(([from, to]) => [position(from), position(to)]);
      geoPath(projection, path)({ type: "MultiLineString", coordinates });
      return path.toString();
    },
  };
}

/** North and south ends of the world view: Greenland's tip, and below Cape Horn. */
const worldTop = 83.7;
const worldBottom = -57;
/** Turned so that the map's edge runs through the Bering Strait and cuts no land. */
const worldTurn = -11;

function drawWorld(): MapView {
  const projection = geoNaturalEarth1()
    .rotate([worldTurn, 0])
    .fitWidth(viewWidth, { type: "Sphere" });
  const [, top = 0] = projection([-worldTurn, worldTop]) ?? [];
  const [, bottom = viewWidth] = projection([-worldTurn, worldBottom]) ?? [];
  const [left = 0, down = 0] = projection.translate();
  projection.translate([left, down - top]);
  return mapView("world", projection, Math.ceil(bottom - top), coarseLand, 4);
}

let world: MapView | undefined;

/** The whole world in the Natural Earth projection; drawn once. */
export function worldView(): MapView {
  world ??= drawWorld();
  return world;
}
