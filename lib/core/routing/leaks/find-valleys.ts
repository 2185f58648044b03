import { collapsePath, type WirePath } from "./collapse-path";
import type { Step } from "./relations";

export interface Valley {
  readonly leaker: number;
  /** The type of RFC 7908 section 3: 1 provider to provider, 2 peer to peer, 3 provider to peer, 4 peer to provider. */
  readonly type: 1 | 2 | 3 | 4;
}

function valleyType(before: Step | null, step: Step): Valley["type"] | null {
  if (before === "down") return step === "up" ? 1 : step === "peer" ? 3 : null;
  if (before === "peer") return step === "peer" ? 2 : step === "up" ? 4 : null;
  return null;
}

/**
 * Route leaks by known relations (RFC 7908 types 1-4): a route that came from a provider or a peer
 * and went on to a provider or a peer. Sibling steps vanish; across an unknown step nothing is
 * claimed.
 *
 * @returns leaks in the order the route met them, from the origin on
 */
export function findValleys(path: WirePath, stepOf: (from: number, to: number) => Step): Valley[] {
  const walk = collapsePath(path).reverse();
  const valleys: Valley[] = [];
  let before: Step | null = null;
  for (let at = 0; at + 1 < walk.length; at++) {
    const leaker = walk[at] as number;
    const step = stepOf(leaker, walk[at + 1] as number);
    if (step === "sibling") continue;
    const type = valleyType(before, step);
    if (type !== null) valleys.push({ leaker, type });
    before = step === "unknown" ? null : step;
  }
  return valleys;
}
