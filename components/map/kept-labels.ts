import type { MapView } from "./map-view";
import { type LabelRequest, type PlacedLabel, placeLabels } from "./place-labels";

/** Maps whose names are kept. */
const most = 200;

const kept = new Map<string, readonly PlacedLabel[]>();

/**
 * `placeLabels`, worked out once for the same map: the world with all its metros costs some
 * milliseconds, and most readers look at the same one.
 */
export function keptLabels(
  requests: readonly LabelRequest[],
  { width, height }: MapView,
  scale: number,
): readonly PlacedLabel[] {
  const key = JSON.stringify([requests, width, height, scale]);
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= most) kept.clear();
  const placed = placeLabels(requests, { width, height }, scale);
  kept.set(key, placed);
  return placed;
}
