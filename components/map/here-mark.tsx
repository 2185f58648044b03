import { cx } from "@/components/ui/class-names";
import styles from "./map.module.css";
import type { Spot } from "./map-view";

/** Reach of the mark, in units. */
export const hereRadius = 9;

/** The place that others are seen from: a ring with a cross, unlike any metro's disc. */
export function HereMark({ spot, name }: { spot: Spot; name: string }) {
  return (
    <g transform={`translate(${spot.x} ${spot.y})`}>
      <title>{name}</title>
      <path
        className={cx(styles.mark, styles.here)}
        d={`M${hereRadius} 0A${hereRadius} ${hereRadius} 0 1 1 -${hereRadius} 0A${hereRadius} ${hereRadius} 0 1 1 ${hereRadius} 0M-4 0H4M0 -4V4`}
      />
    </g>
  );
}
