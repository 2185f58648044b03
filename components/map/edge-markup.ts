import { cx } from "@/components/ui/class-names";
import type { EdgeMapPoint, HerePoint } from "./edge-map-point";
import { labelSteps } from "./label-steps";
import styles from "./map.module.css";
import type { MapView, Spot } from "./map-view";
import { placeLabels } from "./place-labels";

/** Maps that are kept. */
const most = 200;
/** Half the side of what a finger or pointer may hit around a small marker, in units. */
const minTarget = 11;
const minRadius = 4;
/** How much larger the marker of the metro with most is. */
const moreRadius = 9;
/** A metro with fewer than this is not drawn as large as can be, also when it has most. */
const manyThings = 25;
const hereRadius = 9;

const kept = new Map<string, string>();

/**
 * The markers of metros with their names, as SVG. Written as text and kept, since the same map of a
 * hundred metros is shown to everybody, and as elements it would cost more than the rest of its page.
 */
export function edgeMarkup(
  view: MapView,
  points: readonly EdgeMapPoint[],
  here: HerePoint | null,
): string {
  // The part of the world that is shown follows from the places.
  const key = JSON.stringify([view.kind, points, here]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= most) kept.clear();
  const markup = draw(view, points, here);
  kept.set(key, markup);
  return markup;
}

function draw(view: MapView, points: readonly EdgeMapPoint[], here: HerePoint | null): string {
  const countOf = (point: EdgeMapPoint) => point.count ?? 1;
  const reach = points.reduce((largest, point) => Math.max(largest, countOf(point)), manyThings);
  const placed = points
    .flatMap((point) => {
      const spot = view.project(point);
      const radius = minRadius + moreRadius * Math.sqrt(countOf(point) / reach);
      return spot ? [{ point, spot, radius: Math.round(radius * 10) / 10 }] : [];
    })
    .sort((a, b) => countOf(b.point) - countOf(a.point));
  const hereSpot = here && view.project(here);
  const requests = placed.map(({ point, spot, radius }) => ({
    ...spot,
    radius,
    text: point.metro,
  }));
  if (here && hereSpot) requests.unshift({ ...hereSpot, radius: hereRadius, text: here.name });
  const labels = labelSteps.map(({ scale, className }) => {
    const texts = placeLabels(requests, view, scale).map(
      ({ index, x, y, anchor }) =>
        `<text x="${x}" y="${y}" text-anchor="${anchor}" class="${styles.label}">${escaped(requests[index]?.text ?? "")}</text>`,
    );
    return `<g class="${className}" aria-hidden="true">${texts.join("")}</g>`;
  });
  return [
    ...placed.map(({ point, spot, radius }) => marker(point, spot, radius)),
    ...(here && hereSpot ? [hereMarker(here, hereSpot)] : []),
    ...labels,
  ].join("");
}

/** A disc at a metro, a link where the metro has an address. */
function marker(point: EdgeMapPoint, spot: Spot, radius: number): string {
  const label = escaped(point.label ?? point.metro);
  const mark = `${at(spot)}<title>${label}</title><circle r="${radius}" class="${cx(styles.mark, styles.ok)}"/><circle r="${Math.max(radius, minTarget)}" class="${styles.target}"/></g>`;
  if (point.href === undefined) return mark;
  return `<a href="${escaped(point.href)}" aria-label="${label}" class="${styles.point}">${mark}</a>`;
}

/** A ring with a cross, unlike any metro's disc. */
function hereMarker({ name }: HerePoint, spot: Spot): string {
  const ring = `M${hereRadius} 0A${hereRadius} ${hereRadius} 0 1 1-${hereRadius} 0A${hereRadius} ${hereRadius} 0 1 1 ${hereRadius} 0M-4 0H4M0-4V4`;
  return `${at(spot)}<title>${escaped(name)}</title><path d="${ring}" class="${cx(styles.mark, styles.here)}"/></g>`;
}

function at({ x, y }: Spot): string {
  return `<g transform="translate(${x} ${y})">`;
}

/** Text as it stands in SVG: a place may be called anything. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
