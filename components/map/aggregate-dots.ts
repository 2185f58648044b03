import type { Spot } from "./map-view";

/** One or more places drawn as one dot. */
export type Dot = Spot & {
  /** Sum of the weights of what it stands for. */
  readonly weight: number;
  /** How many places it stands for. */
  readonly count: number;
  /** Only dots with one key are put together: the key says how they look. */
  readonly key: string;
};

const firstCell = 6;
const growth = 1.4;
const widestCell = 1000;

function gridded(dots: readonly Dot[], cell: number): Dot[] {
  const cells = new Map<
    string,
    { x: number; y: number; weight: number; pull: number; count: number; key: string }
  >();
  for (const dot of dots) {
    const name = `${Math.floor(dot.x / cell)} ${Math.floor(dot.y / cell)} ${dot.key}`;
    let into = cells.get(name);
    if (!into) {
      into = { x: 0, y: 0, weight: 0, pull: 0, count: 0, key: dot.key };
      cells.set(name, into);
    }
    // A place of no weight still pulls a little, so that a cell of such places has a middle.
    const pull = dot.weight + 1e-12;
    into.x += dot.x * pull;
    into.y += dot.y * pull;
    into.pull += pull;
    into.weight += dot.weight;
    into.count += dot.count;
  }
  return [...cells.values()].map(({ x, y, weight, pull, count, key }) => ({
    x: Math.round((x / pull) * 10) / 10,
    y: Math.round((y / pull) * 10) / 10,
    weight,
    count,
    key,
  }));
}

/**
 * Puts near dots of one key together on a grid until no more than `limit` are left, or until
 * the grid is as wide as the map. Weight and count are conserved; a dot lies at the weighted
 * middle of what it stands for. Up to the limit, dots are returned as they came.
 */
export function aggregateDots(dots: readonly Dot[], limit: number): readonly Dot[] {
  if (dots.length <= limit) return dots;
  for (let cell = firstCell; ; cell *= growth) {
    const fewer = gridded(dots, cell);
    if (fewer.length <= limit || cell > widestCell) return fewer;
  }
}
