import { compareRows } from "./columns";
import type { VrpIndex } from "./vrp-index";

/**
 * Walks two sets side by side and names every VRP that only one of them has, in order; the trust
 * anchor plays no part in what is equal. `row` is a row of `set.of(family)`.
 */
export function difference(
  old: VrpIndex,
  next: VrpIndex,
  tell: {
    removed?(family: 4 | 6, row: number): void;
    added?(family: 4 | 6, row: number): void;
  },
): void {
  for (const family of [4, 6] as const) {
    const [a, b] = [old.of(family), next.of(family)];
    let [i, j] = [0, 0];
    while (i < a.size || j < b.size) {
      const order = i === a.size ? 1 : j === b.size ? -1 : compareRows(a.columns, i, b.columns, j);
      if (order < 0) tell.removed?.(family, i);
      if (order > 0) tell.added?.(family, j);
      if (order <= 0) i++;
      if (order >= 0) j++;
    }
  }
}
