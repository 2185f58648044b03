import { type ReactNode, useId } from "react";
import styles from "./map.module.css";
import type { MapView } from "./map-view";

/**
 * The drawing with the coast behind it. `name` and `description` are what a screen reader says
 * in place of it; with `interactive` its links stay reachable.
 */
export function MapCanvas({
  view,
  name,
  description,
  interactive = false,
  children,
}: {
  view: MapView;
  name: string;
  description: string;
  interactive?: boolean;
  children: ReactNode;
}) {
  const describedBy = useId();
  return (
    <div className={styles.frame}>
      <p id={describedBy} className="sr-only">
        {description}
      </p>
      <svg
        viewBox={`0 0 ${view.width} ${view.height}`}
        role={interactive ? "group" : "img"}
        aria-label={name}
        aria-describedby={describedBy}
        className={styles.canvas}
      >
        <path d={view.land} className={styles.land} />
        {children}
      </svg>
    </div>
  );
}
