import type { AspaTable } from "./aspa-table";

/** Where a route came from: `upstream` a customer, peer or route server; `downstream` a provider. */
export type Direction = "upstream" | "downstream";
export type PathState = "valid" | "invalid" | "unknown";

/** Lengths of the ramps on the path without prepending: at most, and at least (attested). */
export interface Ramps {
  readonly maxUp: number;
  readonly minUp: number;
  readonly maxDown: number;
  readonly minDown: number;
}

export interface PathVerdict {
  readonly state: PathState;
  /** Null where the path is refused before any hop is looked at. */
  readonly ramps: Ramps | null;
}

/** One element of a path: an ASN, or a set of them. */
export type PathElement = number | readonly unknown[];

export interface VerifiedPath {
  readonly direction: Direction;
  /** Neighbour first, origin last, as the message has it. */
  readonly path: readonly PathElement[];
  /** The session's neighbour ASN, when it is known. */
  readonly neighbour?: number | undefined;
  /** The neighbour is a transparent route server, which does not add itself. */
  readonly routeServerClient?: boolean | undefined;
}

const refused: PathVerdict = { state: "invalid", ramps: null };

/**
 * Verifies an AS path by ASPAs (draft-ietf-sidrops-aspa-verification-24 to -28).
 * `unknown` is the usual answer as long as few networks have one.
 */
export function verifyPath(table: AspaTable, asked: VerifiedPath): PathVerdict {
  const { direction, path, neighbour, routeServerClient } = asked;
  const hops = collapsed(path);
  if (hops === null || hops.length === 0) return refused;
  const differs = neighbour !== undefined && neighbour !== hops.at(-1);
  if (differs && routeServerClient !== true) return refused;
  const ramps = rampsOf(table, hops);
  const n = hops.length;
  const most = direction === "upstream" ? ramps.maxUp : ramps.maxUp + ramps.maxDown;
  const least = direction === "upstream" ? ramps.minUp : ramps.minUp + ramps.minDown;
  if (most < n) return { state: "invalid", ramps };
  return { state: least < n ? "unknown" : "valid", ramps };
}

/** Origin first and without repetitions, as the draft counts; null when a set is in it. */
function collapsed(path: readonly PathElement[]): number[] | null {
  const hops: number[] = [];
  for (let i = path.length - 1; i >= 0; i--) {
    const hop = path[i];
    if (typeof hop !== "number") return null;
    if (hop !== hops.at(-1)) hops.push(hop);
  }
  return hops;
}

function rampsOf(table: AspaTable, hops: readonly number[]): Ramps {
  const n = hops.length;
  let [maxUp, minUp, maxDown, minDown] = [n, n, n, n];
  for (let i = n - 1; i >= 1; i--) {
    const up = table.authorised(hops[i - 1] as number, hops[i] as number);
    if (up === "no") maxUp = i;
    if (up !== "yes") minUp = i;
  }
  for (let j = 1; j < n; j++) {
    const down = table.authorised(hops[j] as number, hops[j - 1] as number);
    if (down === "no") maxDown = n - j;
    if (down !== "yes") minDown = n - j;
  }
  return { maxUp, minUp, maxDown, minDown };
}
