import { keptLabels } from "./kept-labels";
import styles from "./map.module.css";
import type { MapView } from "./map-view";
import type { LabelRequest } from "./place-labels";

/** The three steps of --map-scale in map.module.css, each with its own names. */
const steps = [
  { scale: 1, className: styles.labels },
  { scale: 1.6, className: styles.labelsMedium },
  { scale: 2.6, className: styles.labelsNarrow },
] as const;

/** Names beside markers, as many as find room at each width; the most important first. */
export function MapLabels({
  requests,
  view,
}: {
  requests: readonly LabelRequest[];
  view: MapView;
}) {
  return steps.map(({ scale, className }) => (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of text takes no focus
    <g key={scale} className={className} aria-hidden="true">
      {keptLabels(requests, view, scale).map((label) => (
        <text
          key={label.index}
          x={label.x}
          y={label.y}
          textAnchor={label.anchor}
          className={styles.label}
        >
          {requests[label.index]?.text}
        </text>
      ))}
    </g>
  ));
}
