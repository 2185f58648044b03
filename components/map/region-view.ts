import { geoAzimuthalEqualArea, geoCentroid, geoDistance } from "d3-geo";
import type { Point } from "@/lib/core/geo/distance";
import { fineLand } from "./land";
import { type MapView, mapView, viewWidth, worldView } from "./map-view";

/** Height of a regional view, in units of its viewBox. */
const regionHeight = 600;
/** Room left around the outermost points for their markers and names, in units. */
const margin = 90;
/** Data that reaches farther than this from its middle is shown on the whole world, in degrees. */
const widestRadius = 50;
/** Never closer than this many km from the middle to the upper edge, which the coast's detail bears. */
const closestHalfHeightKm = 320;
const earthRadiusKm = 6371;
/** Scales are taken from a ladder of eight steps an octave, so that views can be reused. */
const stepsPerOctave = 8;

/** What a regional view is drawn from; two sets of points with the same frame share the view. */
export type Frame = {
  /** Middle, whole degrees. */
  readonly longitude: number;
  readonly latitude: number;
  /** Step on the ladder of scales. */
  readonly step: number;
};

const degreesPerRadian = 180 / Math.PI;

function projectionOf(longitude: number, latitude: number, scale: number) {
  return geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .scale(scale)
    .translate([viewWidth / 2, regionHeight / 2]);
}

function middleOf(points: readonly Point[]): [number, number] | null {
  const coordinates = points.map((each): [number, number] => [each.longitude, each.latitude]);
  const [longitude, latitude] = geoCentroid({ type: "MultiPoint", coordinates });
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return null;
  const flat = projectionOf(longitude, latitude, 1);
  const spots = coordinates.map((each) => flat(each) ?? [0, 0]);
  const xs = spots.map(([x = 0]) => x);
  const ys = spots.map(([, y = 0]) => y);
  return (
    flat.invert?.([(least(xs) + most(xs)) / 2, (least(ys) + most(ys)) / 2]) ?? [longitude, latitude]
  );
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}

/** The frame that holds all the points with room to spare, or null when only the world does. */
export function frameOf(points: readonly Point[]): Frame | null {
  const middle = middleOf(points);
  if (!middle) return null;
  const longitude = Math.round(middle[0]);
  const latitude = Math.round(middle[1]);
  const flat = projectionOf(longitude, latitude, 1);
  let halfWidth = 0;
  let halfHeight = closestHalfHeightKm / earthRadiusKm;
  for (const point of points) {
    const at: [number, number] = [point.longitude, point.latitude];
    if (geoDistance([longitude, latitude], at) * degreesPerRadian > widestRadius) return null;
    const [x = 0, y = 0] = flat(at) ?? [];
    halfWidth = Math.max(halfWidth, Math.abs(x - viewWidth / 2));
    halfHeight = Math.max(halfHeight, Math.abs(y - regionHeight / 2));
  }
  const scale = Math.min(
    (viewWidth / 2 - margin) / halfWidth,
    (regionHeight / 2 - margin) / halfHeight,
  );
  return { longitude, latitude, step: Math.floor(Math.log2(scale) * stepsPerOctave) };
}

function drawRegion({ longitude, latitude, step }: Frame): MapView {
  const scale = 2 ** (step / stepsPerOctave);
  const projection = projectionOf(longitude, latitude, scale)
    .clipAngle(Math.min(120, (1500 / scale) * degreesPerRadian))
    .clipExtent([
      [-10, -10],
      [viewWidth + 10, regionHeight + 10],
    ]);
  return mapView("region", projection, regionHeight, fineLand(), 4);
}

const keptViews = 64;
const drawn = new Map<string, MapView>();

/** The view that shows all the points as large as it can: a region, or else the world. */
export function viewOf(points: readonly Point[]): MapView {
  const frame = frameOf(points);
  if (!frame) return worldView();
  const key = `${frame.longitude} ${frame.latitude} ${frame.step}`;
  const before = drawn.get(key);
  if (before) return before;
  const view = drawRegion(frame);
  const oldest = drawn.keys().next().value;
  if (drawn.size >= keptViews && oldest !== undefined) drawn.delete(oldest);
  drawn.set(key, view);
  return view;
}
