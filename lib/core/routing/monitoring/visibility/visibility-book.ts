import {
  type Episode,
  type EpisodeChange,
  episodeId,
} from "@/lib/core/routing/monitoring/episodes/episode";
import type { Timers } from "@/lib/core/routing/monitoring/episodes/timers";
import type { MonitoringPolicy } from "@/lib/core/routing/monitoring/policy";
import { relation } from "@/lib/core/routing/monitoring/registered/registered-index";
import type { RoutingState } from "@/lib/core/routing/monitoring/state/routing-state";
import { formatPrefix } from "@/lib/core/routing/prefix";
import {
  type ConditionState,
  calm,
  conditionDue,
  conditionTurn,
  isCalm,
  type ShareRule,
  shareChanged,
} from "./condition";

export const visibilityTypes = ["visibility-low", "prefix-withdrawn"] as const;
export type VisibilityType = (typeof visibilityTypes)[number];

/** A prefix that was seen by enough once; a state for each type. */
export type WatchedPrefix = Record<VisibilityType, ConditionState>;

/** Watches the share of a prefix's usual peers that hold it with an authorised origin (6.3). */
export class VisibilityBook {
  /** Prefixes that were once seen by enough; null while nothing is the matter. */
  readonly armed = new Map<number, WatchedPrefix | null>();
  readonly #touched = new Set<number>();
  readonly #rules: Readonly<Record<VisibilityType, ShareRule>>;

  constructor(
    private readonly state: () => RoutingState,
    private readonly policy: MonitoringPolicy["visibility"],
    private readonly timers: Timers<number>,
    private readonly tell: (change: EpisodeChange) => void,
    /** While sessions have not spoken since a start or a gap, nothing can be told. */
    private readonly isWarming: (at: number) => boolean,
  ) {
    const { low, withdrawn } = policy;
    this.#rules = {
      "visibility-low": { ...low, opens: (share) => share < low.opensBelow },
      "prefix-withdrawn": { ...withdrawn, opens: (share) => share <= withdrawn.opensAt },
    };
  }

  touch(prefix: number): void {
    this.#touched.add(prefix);
  }

  /** Sessions that were doubtful no longer are, or are now. */
  touchAll(): void {
    for (const prefix of this.armed.keys()) this.#touched.add(prefix);
  }

  settle(at: number): void {
    if (this.#touched.size === 0) return;
    for (const prefix of this.#touched) {
      const baseline = this.#baselineOf(prefix);
      if (baseline !== null) this.#settlePrefix(prefix, baseline, at);
    }
    this.#touched.clear();
  }

  look(prefix: number, at: number): void {
    const watched = this.armed.get(prefix);
    if (watched === undefined || watched === null) return;
    for (const type of visibilityTypes) {
      const turn = conditionTurn(watched[type], this.#rules[type], at);
      if (turn === null) continue;
      this.#tell(prefix, type, watched[type], turn, at);
      if (turn === "ended") watched[type] = calm();
    }
    this.#forgetCalm(prefix, watched);
    this.schedule(prefix);
  }

  /** A prefix is no longer registered, or has no baseline any more. */
  drop(prefix: number, at: number): void {
    const watched = this.armed.get(prefix);
    this.armed.delete(prefix);
    if (watched === undefined || watched === null) return;
    for (const type of visibilityTypes) {
      if (watched[type].openedAt === null) continue;
      this.#tell(prefix, type, { ...watched[type], clearSince: at }, "settled", at);
    }
  }

  schedule(prefix: number): void {
    const watched = this.armed.get(prefix);
    if (watched === undefined || watched === null) return;
    for (const type of visibilityTypes) {
      const due = conditionDue(watched[type], this.#rules[type]);
      if (due < Number.POSITIVE_INFINITY) this.timers.add(due, prefix);
    }
  }

  /** Whether its visibility is judged. */
  isWatched(prefix: number): boolean {
    return this.#baselineOf(prefix) !== null;
  }

  /** The episodes that are open. */
  *open(): Generator<Episode, void, void> {
    for (const [prefix, watched] of this.armed) {
      if (watched === null) continue;
      for (const type of visibilityTypes) {
        if (watched[type].openedAt !== null) yield this.#view(prefix, type, watched[type], false);
      }
    }
  }

  #settlePrefix(prefix: number, baseline: number, at: number): void {
    const share = this.#shareOf(prefix, baseline, at);
    let watched = this.armed.get(prefix);
    if (watched === undefined) {
      if (share === null || share < this.policy.armedFrom) return;
      this.armed.set(prefix, null);
      watched = null;
    }
    const states = watched ?? { "visibility-low": calm(), "prefix-withdrawn": calm() };
    for (const type of visibilityTypes) {
      shareChanged(states[type], this.#rules[type], share, at);
    }
    this.armed.set(prefix, states);
    this.#forgetCalm(prefix, states);
    this.schedule(prefix);
  }

  #forgetCalm(prefix: number, states: WatchedPrefix): void {
    if (visibilityTypes.every((type) => isCalm(states[type]))) this.armed.set(prefix, null);
  }

  /** Null when too many peers are out of sight. */
  #shareOf(prefix: number, baseline: number, at: number): number | null {
    const { prefixes } = this.state();
    const down = prefixes.down[prefix] as number;
    if (down >= this.policy.blindFrom * baseline || this.isWarming(at)) return null;
    return (prefixes.visible[prefix] as number) / (baseline - down);
  }

  #baselineOf(prefix: number): number | null {
    const { prefixes, index } = this.state();
    if (prefixes.relations[prefix] !== relation.exact) return null;
    return index.baselineAt(prefixes.places[prefix] as number);
  }

  #view(prefix: number, type: VisibilityType, state: ConditionState, isOver: boolean): Episode {
    const text = formatPrefix(this.state().prefixes.at(prefix));
    return {
      type,
      prefix: text,
      registered: [text],
      offender: null,
      firstSeenAt: state.firstSeenAt ?? Number.NaN,
      openedAt: state.openedAt,
      peakPeers: null,
      peakAt: null,
      endedAt: isOver ? state.clearSince : null,
      lingeringSince: null,
    };
  }

  #tell(
    prefix: number,
    type: VisibilityType,
    state: ConditionState,
    kind: EpisodeChange["kind"],
    at: number,
  ): void {
    const episode = this.#view(prefix, type, state, kind !== "opened");
    this.tell({ kind, at, id: episodeId(episode), episode, evidence: null });
  }
}
