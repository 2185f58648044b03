import type { Point } from "@/lib/core/geo/distance";

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

/** A place that the metros are seen from. */
export type HerePoint = Point & { readonly name: string };
