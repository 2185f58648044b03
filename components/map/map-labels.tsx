import { labelSteps } from "./label-steps";
import styles from "./map.module.css";
import type { MapView } from "./map-view";
import { type LabelRequest, placeLabels } from "./place-labels";

/** Names beside markers, as many as find room at each width; the most important first. */
export function MapLabels({
  requests,
  view,
}: {
  requests: readonly LabelRequest[];
  view: MapView;
}) {
  return labelSteps.map(({ scale, className }) => (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of text takes no focus
    <g key={scale} className={className} aria-hidden="true">
      {placeLabels(requests, view, scale).map((label) => (
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
