import { cx } from "@/components/ui/class-names";
import type { Point } from "@/lib/geo/distance";
import styles from "./map.module.css";
import type { Spot } from "./map-view";

/** A metro on the map. */
export type EdgeMapPoint = Point & {
  readonly metro: string;
  /** Where a click leads; without it the point is only shown. */
  readonly href?: string;
  /** What a screen reader and a tooltip say; the metro's name when absent. */
  readonly label?: string;
  /** How many things are there, for the size of the marker; 1 when absent. */
  readonly count?: number;
};

/** Half the side of what a finger or pointer may hit around a small marker, in units. */
const leastTarget = 11;

/** A disc at a metro, a link where the metro has an address. */
export function EdgePoint({
  point,
  spot,
  radius,
}: {
  point: EdgeMapPoint;
  spot: Spot;
  radius: number;
}) {
  const label = point.label ?? point.metro;
  const mark = (
    <g transform={`translate(${spot.x} ${spot.y})`}>
      <title>{label}</title>
      <circle r={radius} className={cx(styles.mark, styles.ok)} />
      <circle r={Math.max(radius, leastTarget)} className={styles.target} />
    </g>
  );
  if (point.href === undefined) return mark;
  return (
    // A plain link: a map has a hundred of them.
    <a href={point.href} aria-label={label} className={styles.point}>
      {mark}
    </a>
  );
}
