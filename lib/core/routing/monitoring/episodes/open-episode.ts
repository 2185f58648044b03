import type { FaultType, Offender } from "@/lib/core/routing/monitoring/faults/fault";
import type { MonitoringPolicy } from "@/lib/core/routing/monitoring/policy";
import { PathLog } from "./path-log";

interface Holder {
  /** Sessions of this peer that hold it. */
  sessions: number;
  /** Since when without a break, Unix ms. */
  readonly since: number;
}

/** What of an episode is kept while it is not over. */
export interface EpisodeState {
  readonly type: FaultType;
  readonly prefix: string;
  readonly registered: readonly string[];
  readonly offender: Offender;
  firstSeenAt: number;
  openedAt: number | null;
  peakPeers: number;
  peakAt: number | null;
  goneAt: number | null;
  lowSince: number | null;
  lingeringSince: number | null;
}

/** What the end of an instant, or a time that has come, made of an episode. */
export type Turn = "seen" | "opened" | "lingering" | "active-again" | "ended";

/** An episode of a fault that is not over; it counts its holders and keeps its times (6.4). */
export class OpenEpisode {
  readonly state: EpisodeState;
  readonly holders = new Map<number, Holder>();
  /** Numbers of the sessions that ever held it. */
  readonly sessions = new Set<number>();
  readonly paths: PathLog;
  readonly #policy: MonitoringPolicy["episode"];

  constructor(
    readonly key: string,
    state: EpisodeState,
    policy: MonitoringPolicy["episode"],
  ) {
    this.state = state;
    this.#policy = policy;
    this.paths = new PathLog(policy.maxPaths);
  }

  hold(peer: number, at: number): void {
    const holder = this.holders.get(peer);
    if (holder === undefined) this.holders.set(peer, { sessions: 1, since: at });
    else holder.sessions += 1;
  }

  /** A peer without sessions stays until the instant is over: it may hold again by then. */
  release(peer: number): void {
    const holder = this.holders.get(peer);
    if (holder !== undefined) holder.sessions -= 1;
  }

  /** The instant is over. What it made of the episode, in order; null when it never had a holder. */
  settle(at: number): Turn[] | null {
    const { state } = this;
    for (const [peer, { sessions }] of this.holders) if (sessions <= 0) this.holders.delete(peer);
    const count = this.holders.size;
    const turns: Turn[] = [];
    if (state.peakAt === null) {
      if (count === 0) return null;
      state.firstSeenAt = at;
      turns.push("seen");
    }
    if (count > state.peakPeers) {
      state.peakPeers = count;
      state.peakAt = at;
    }
    if (state.openedAt === null && count >= this.#policy.holders) {
      state.openedAt = at;
      turns.push("opened");
    }
    if (count > 0) state.goneAt = null;
    else state.goneAt ??= at;
    if (count > this.#policy.lingering.peakShare * state.peakPeers) {
      if (state.lingeringSince !== null) turns.push("active-again");
      state.lowSince = null;
      state.lingeringSince = null;
    } else {
      state.lowSince ??= at;
    }
    return turns;
  }

  /** The times at which something may have to be said though nothing comes. */
  *dues(): Generator<number, void, void> {
    const { openedAt, goneAt, lowSince, lingeringSince } = this.state;
    if (openedAt === null && this.holders.size > 0)
      yield this.#loneSince() + this.#policy.loneHoldMs;
    if (goneAt !== null) yield goneAt + this.#policy.endAfterMs;
    if (lowSince !== null && lingeringSince === null) {
      yield lowSince + this.#policy.lingering.afterMs;
    }
  }

  /** Event time has come to `at` and nothing more happens at it. */
  look(at: number): Turn[] {
    const { state } = this;
    const turns: Turn[] = [];
    if (state.openedAt === null && this.holders.size > 0) {
      const due = this.#loneSince() + this.#policy.loneHoldMs;
      if (due <= at) {
        state.openedAt = due;
        turns.push("opened");
      }
    }
    if (state.goneAt !== null && state.goneAt + this.#policy.endAfterMs <= at) return ["ended"];
    const { lowSince, lingeringSince } = state;
    if (lowSince !== null && lingeringSince === null) {
      if (lowSince + this.#policy.lingering.afterMs <= at) {
        state.lingeringSince = lowSince;
        turns.push("lingering");
      }
    }
    return turns;
  }

  #loneSince(): number {
    let since = Number.POSITIVE_INFINITY;
    for (const holder of this.holders.values()) since = Math.min(since, holder.since);
    return since;
  }
}
