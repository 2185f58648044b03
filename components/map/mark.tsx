import { cx } from "@/components/ui/class-names";
import styles from "./map.module.css";
import type { Spot } from "./map-view";
import type { MarkState } from "./mark-state";

/** One marker: a shape of the given radius at a spot, in the colour of its state. */
export function Mark({
  spot,
  radius,
  shape,
  state,
  site = false,
}: {
  spot: Spot;
  radius: number;
  shape: string;
  state: MarkState;
  site?: boolean;
}) {
  return (
    <g transform={`translate(${spot.x} ${spot.y})`}>
      <path
        className={cx(styles.mark, site && styles.site, styles[state])}
        transform={`scale(${radius})`}
        d={shape}
      />
    </g>
  );
}
