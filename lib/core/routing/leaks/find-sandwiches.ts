import { collapsePath, type WirePath } from "./collapse-path";
import { isListedPair } from "./relations";

/** Others between two networks that buy no transit: nobody pays them for that, so they leak. */
export interface Sandwich {
  /** Nearer to the observer. */
  readonly outer: number;
  readonly between: readonly number[];
  /** Nearer to the origin. */
  readonly inner: number;
}

/**
 * Finds others between two transit-free networks ("peerlock"). It needs no relation to be known.
 *
 * @param allowed pairs that may have somebody between them, in either order: siblings, paid peering
 * @returns in wire order
 */
export function findSandwiches(
  path: WirePath,
  transitFree: ReadonlySet<number>,
  allowed: readonly (readonly [number, number])[] = [],
): Sandwich[] {
  const hops = collapsePath(path);
  const found: Sandwich[] = [];
  let last = -1;
  for (let at = 0; at < hops.length; at++) {
    const inner = hops[at] as number;
    if (!transitFree.has(inner)) continue;
    const outer = hops[last];
    if (outer !== undefined && at - last > 1 && !isListedPair(allowed, outer, inner)) {
      found.push({ outer, between: hops.slice(last + 1, at), inner });
    }
    last = at;
  }
  return found;
}
