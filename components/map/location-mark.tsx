import { cx } from "@/components/ui/class-names";
import type { MapLocation } from "./coverage";
import styles from "./map.module.css";
import type { Spot } from "./map-view";
import { Mark } from "./mark";
import { locationShapes } from "./mark-shapes";

/** A location as a square that fills from below by its utilisation; above 1 it is full. */
function Gauge({ location, spot, half }: { location: MapLocation; spot: Spot; half: number }) {
  const traffic = location.trafficMbps ?? 0;
  const utilisation =
    location.capacityMbps > 0 ? traffic / location.capacityMbps : traffic > 0 ? 1 : 0;
  const height = Math.round(Math.min(1, utilisation) * 2 * half * 10) / 10;
  return (
    <g transform={`translate(${spot.x} ${spot.y})`}>
      <g className={styles.mark}>
        <rect x={-half} y={-half} width={2 * half} height={2 * half} className={styles.gaugeBack} />
        <rect
          x={-half}
          y={half - height}
          width={2 * half}
          height={height}
          className={cx(styles.gaugeFill, styles[location.state])}
        />
      </g>
    </g>
  );
}

/** The marker of a location; with `gauge` one that shows how full it is. */
export function LocationMark({
  location,
  spot,
  radius,
  gauge,
}: {
  location: MapLocation;
  spot: Spot;
  radius: number;
  gauge: boolean;
}) {
  const { state } = location;
  if (gauge && (state === "ok" || state === "warn")) {
    return <Gauge location={location} spot={spot} half={radius} />;
  }
  return <Mark spot={spot} radius={radius} shape={locationShapes[state]} state={state} />;
}
