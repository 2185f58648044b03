import { cx } from "@/components/ui/class-names";
import type { MapLocation } from "./coverage";
import { escaped } from "./edge-markup";
import { labelSteps } from "./label-steps";
import styles from "./map.module.css";
import type { MapView, Spot } from "./map-view";
import { disc, locationShapes, siteRadius, siteShapes } from "./mark-shapes";
import { attention, type MarkState } from "./mark-state";
import { placeLabels } from "./place-labels";
import type { SiteDot } from "./site-dots";

/** A location where it lies on the drawing; the radius is in units. */
export type PlacedLocation = { location: MapLocation; spot: Spot; radius: number };

/*
 * Hundreds of markers, written as text: as elements they would come twice and at length, in the page and in
 * what React is given of it. Single quotes need no escaping there.
 */

/** The dots of sites, in the order they are given, but those of each state together and the worst on top. */
export function siteMarkup(dots: readonly SiteDot[]): string {
  return attention
    .toReversed()
    .map((state) => {
      const those = dots.filter((dot) => dot.state === state);
      if (those.length === 0) return "";
      const look = cx(styles.dots, styles.site, styles[state]);
      return `<g class='${look}'>${those.map((dot) => siteDot(dot, state)).join("")}</g>`;
    })
    .join("");
}

/** Most are round, and a circle is short to write. */
function siteDot(dot: SiteDot, state: MarkState): string {
  const radius = siteRadius(dot.weight, state);
  const shape = siteShapes[state];
  const drawn =
    shape === disc
      ? `<circle r='${radius}'/>`
      : `<path transform='scale(${radius})' d='${shape}'/>`;
  return `${at(dot)}${drawn}</g>`;
}

/** The markers of locations; with `gauges` they fill up by utilisation. */
export function locationMarkup(placed: readonly PlacedLocation[], gauges: boolean): string {
  return placed
    .map(({ location, spot, radius }) => {
      const { state } = location;
      return gauges && (state === "ok" || state === "warn")
        ? gauge(location, spot, radius)
        : mark(spot, radius, locationShapes[state], state);
    })
    .join("");
}

/** Names beside locations, as many as find room at each width; the most important first. */
export function labelMarkup(
  placed: readonly PlacedLocation[],
  view: MapView,
  textOf: (location: MapLocation) => string,
): string {
  const requests = placed.map(({ location, spot, radius }) => ({
    ...spot,
    radius,
    text: textOf(location),
  }));
  return labelSteps
    .map(({ scale, className }) => {
      const texts = placeLabels(requests, view, scale).map(
        ({ index, x, y, anchor }) =>
          `<text x='${x}' y='${y}' text-anchor='${anchor}' class='${styles.label}'>${escaped(requests[index]?.text ?? "")}</text>`,
      );
      return `<g class='${className}' aria-hidden='true'>${texts.join("")}</g>`;
    })
    .join("");
}

/** A shape of the given radius at a spot, in the colour of its state. */
function mark(spot: Spot, radius: number, shape: string, state: MarkState): string {
  const look = cx(styles.mark, styles[state]);
  return `${at(spot)}<path class='${look}' transform='scale(${radius})' d='${shape}'/></g>`;
}

/** A square that fills from below by the location's utilisation; above 1 it is full. */
function gauge({ trafficMbps, capacityMbps, state }: MapLocation, spot: Spot, half: number) {
  const traffic = trafficMbps ?? 0;
  const utilisation = capacityMbps > 0 ? traffic / capacityMbps : traffic > 0 ? 1 : 0;
  const height = Math.round(Math.min(1, utilisation) * 2 * half * 10) / 10;
  const side = `x='${-half}' width='${2 * half}'`;
  const back = `<rect ${side} y='${-half}' height='${2 * half}' class='${styles.gaugeBack}'/>`;
  const fill = `<rect ${side} y='${half - height}' height='${height}' class='${cx(styles.gaugeFill, styles[state])}'/>`;
  return `${at(spot)}<g class='${styles.mark}'>${back}${fill}</g></g>`;
}

const at = ({ x, y }: Spot): string => `<g transform='translate(${x} ${y})'>`;
