import { difference } from "./difference";
import type { VrpIndex } from "./vrp-index";

/** From which loss on a new set is held back; shares of the last accepted set, 0 to 1. */
export interface GuardThresholds {
  readonly lostOfAll: number;
  readonly lostOfTrustAnchor: number;
}

/** What a new set lacks of the last accepted one. */
export interface Loss {
  readonly before: number;
  readonly lost: number;
  /** Of the accepted set's trust anchors, those that lost something. */
  readonly trustAnchors: readonly {
    readonly ta: string;
    readonly before: number;
    readonly lost: number;
  }[];
}

export type GuardVerdict =
  | { readonly ok: true; readonly loss: Loss }
  | {
      readonly ok: false;
      readonly code: "empty" | "shrunk" | "trust-anchor-shrunk";
      readonly loss: Loss;
      /** The trust anchor that lost the largest share, for `trust-anchor-shrunk`. */
      readonly ta?: string;
    };

/**
 * Whether a new set may replace the last accepted one, or looks like poisoned input: a broken
 * validator, a cache that serves nothing with a correct End of Data. What is lost is counted by
 * VRP, not by size: a set of the same size may have nothing in common with the old one. Without
 * an accepted set only an empty one is suspect.
 */
export function guard(
  accepted: VrpIndex | null,
  next: VrpIndex,
  thresholds: GuardThresholds,
): GuardVerdict {
  const loss = accepted === null ? noLoss : lossOf(accepted, next);
  if (next.size === 0) return { ok: false, code: "empty", loss };
  if (loss.lost > loss.before * thresholds.lostOfAll) return { ok: false, code: "shrunk", loss };
  const worst = loss.trustAnchors
    .filter(({ before, lost }) => lost > before * thresholds.lostOfTrustAnchor)
    .sort((a, b) => b.lost / b.before - a.lost / a.before)[0];
  if (worst) return { ok: false, code: "trust-anchor-shrunk", loss, ta: worst.ta };
  return { ok: true, loss };
}

const noLoss: Loss = { before: 0, lost: 0, trustAnchors: [] };

function lossOf(accepted: VrpIndex, next: VrpIndex): Loss {
  const before = new Uint32Array(accepted.trustAnchors.length);
  const lost = new Uint32Array(accepted.trustAnchors.length);
  const count = (counts: Uint32Array, ta: number) => {
    counts[ta] = (counts[ta] as number) + 1;
  };
  for (const family of [4, 6] as const) {
    for (const ta of accepted.of(family).columns.tas) count(before, ta);
  }
  difference(accepted, next, {
    removed: (family, row) => count(lost, accepted.of(family).columns.tas[row] as number),
  });
  const trustAnchors = accepted.trustAnchors.flatMap((ta, i) =>
    // Without a name it is no trust anchor: RTR names none.
    lost[i] && ta !== "" ? [{ ta, before: before[i] as number, lost: lost[i] as number }] : [],
  );
  return { before: accepted.size, lost: lost.reduce((sum, one) => sum + one, 0), trustAnchors };
}
