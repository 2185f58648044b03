import { cx } from "@/components/ui/class-names";
import type { MapLocation } from "./coverage";
import { escaped } from "./edge-markup";
import { labelSteps } from "./label-steps";
import styles from "./map.module.css";
import type { MapView, Spot } from "./map-view";
import { disc, locationShapes, siteRadius, siteShapes } from "./mark-shapes";
import { attention } from "./mark-state";
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
      const drawn = those.map(
        (dot) => `${at(dot)}${shape(siteShapes[state], siteRadius(dot.weight, state))}</g>`,
      );
      return `<g class='${cx(styles.dots, styles.site, styles[state])}'>${drawn.join("")}</g>`;
    })
    .join("");
}

/** The markers of locations; with `gauges` they fill up by utilisation. Those of each state come together. */
export function locationMarkup(placed: readonly PlacedLocation[], gauges: boolean): string {
  return attention
    .toReversed()
    .map((state) => {
      const those = placed.filter(({ location }) => location.state === state);
      if (those.length === 0) return "";
      const gauged = gauges && (state === "ok" || state === "warn");
      const look = cx(gauged ? styles.gauges : styles.dots, styles[state]);
      const drawn = those.map(({ location, spot, radius }) =>
        gauged
          ? `${at(spot)}${gauge(location, radius)}</g>`
          : `${at(spot)}${shape(locationShapes[state], radius)}</g>`,
      );
      return `<g class='${look}'>${drawn.join("")}</g>`;
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

/** A shape of the given radius; most are round, and a circle is short to write. */
function shape(outline: string, radius: number): string {
  return outline === disc
    ? `<circle r='${radius}'/>`
    : `<path transform='scale(${radius})' d='${outline}'/>`;
}

/** A square that fills from below by the location's utilisation; above 1 it is full. */
function gauge({ trafficMbps, capacityMbps }: MapLocation, half: number): string {
  const traffic = trafficMbps ?? 0;
  const utilisation = capacityMbps > 0 ? traffic / capacityMbps : traffic > 0 ? 1 : 0;
  const tenth = (units: number) => Math.round(units * 10) / 10;
  const height = tenth(Math.min(1, utilisation) * 2 * half);
  const side = 2 * half;
  const box = (from: number, high: number) =>
    `<path d='M-${half} ${from}h${side}v${high}h-${side}z'/>`;
  return `<g>${box(-half, side)}${box(tenth(half - height), height)}</g>`;
}

const at = ({ x, y }: Spot): string => `<g transform='translate(${x} ${y})'>`;
