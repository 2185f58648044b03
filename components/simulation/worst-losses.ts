import type { LossRow } from "@/lib/core/requirements/simulate/loss-rows";

const bearings = ["stranded", "overloaded", "tight", "fits"] as const;

/** The rows that hurt most, first those that strand traffic, then by utilisation; at most `limit`. */
export function worstLosses(rows: readonly LossRow[], limit: number): LossRow[] {
  return [...rows]
    .sort((a, b) => bearings.indexOf(a.bearing) - bearings.indexOf(b.bearing) || heat(b) - heat(a))
    .slice(0, limit);
}

function heat({ busiest }: LossRow): number {
  // Two infinities would have no difference to sort by.
  return Math.min(busiest?.utilisation ?? 0, Number.MAX_SAFE_INTEGER);
}
