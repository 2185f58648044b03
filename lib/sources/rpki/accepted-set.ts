import type { AspaTable } from "@/lib/core/routing/rpki/aspa-table";
import { type GuardThresholds, type GuardVerdict, guard } from "@/lib/core/routing/rpki/guard";
import type { VrpIndex } from "@/lib/core/routing/rpki/vrp-index";

/** A set with where it came from and when. Times are milliseconds since 1970. */
export interface RpkiSet {
  readonly index: VrpIndex;
  readonly aspas: AspaTable | null;
  /** A path, an address, or "rtr://host:port". */
  readonly source: string;
  readonly fetchedAt: number;
  /** When the data were made, if the source says. */
  readonly dataTime: number | null;
  /** RTR's expire interval has to end by then; null for exports. */
  readonly expiresAt: number | null;
}

/** When a set is old (routing-monitoring.md section 2); milliseconds. */
export interface AgeLimits {
  readonly stale: number;
  readonly tooOld: number;
}

export type SetAge = "fresh" | "stale" | "too-old";

/** How old a set is: by its own time where it has one. Beyond "too-old" nothing may rest on it. */
export function ageOf(set: RpkiSet, at: number, limits: AgeLimits): SetAge {
  if (set.expiresAt !== null && at >= set.expiresAt) return "too-old";
  const age = at - (set.dataTime ?? set.fetchedAt);
  if (age > limits.tooOld) return "too-old";
  return age > limits.stale ? "stale" : "fresh";
}

export type Offered =
  | { readonly ok: true }
  | { readonly ok: false; readonly verdict: GuardVerdict & { ok: false } };

/**
 * The one set that is asked. A new set replaces it in one step, so answers never come from half a
 * set; one that looks like poisoned input is held back until an administrator accepts it, or
 * until a set comes that does not.
 */
export class AcceptedSet {
  private accepted: RpkiSet | null = null;
  private heldBack: { set: RpkiSet; verdict: GuardVerdict & { ok: false } } | null = null;

  constructor(private readonly thresholds: GuardThresholds) {}

  /** What answers rest on now; null before the first set and after `drop`. */
  get current(): RpkiSet | null {
    return this.accepted;
  }

  /** What is held back, and why. */
  get suspect(): { set: RpkiSet; verdict: GuardVerdict & { ok: false } } | null {
    return this.heldBack;
  }

  /** Takes a new set, or holds it back. */
  offer(set: RpkiSet): Offered {
    const verdict = guard(this.accepted?.index ?? null, set.index, this.thresholds);
    if (verdict.ok) {
      this.accepted = set;
      this.heldBack = null;
      return { ok: true };
    }
    this.heldBack = { set, verdict };
    return { ok: false, verdict };
  }

  /** An administrator has looked at the set that is held back, and takes it. */
  acceptSuspect(): boolean {
    if (this.heldBack === null) return false;
    this.accepted = this.heldBack.set;
    this.heldBack = null;
    return true;
  }

  /** The set has expired: from now on the answer is "unknown". */
  drop(): void {
    this.accepted = null;
  }
}
