import type { Detector } from "@/lib/core/routing/monitoring/detector";
import type { EpisodeState } from "@/lib/core/routing/monitoring/episodes/open-episode";
import type { ConditionState } from "@/lib/core/routing/monitoring/visibility/condition";
import type { VisibilityType } from "@/lib/core/routing/monitoring/visibility/visibility-book";
import { writeSections } from "./sections";

/** The parts of a snapshot that are no columns of numbers. */
export interface SnapshotRest {
  /** Unix ms; null before anything was heard. */
  readonly newest: number | null;
  readonly judged: number | null;
  readonly late: number;
  readonly peers: readonly (string | number)[];
  readonly sessions: readonly SavedSession[];
  readonly episodes: readonly SavedEpisode[];
  readonly visibility: readonly SavedVisibility[];
  readonly warming: { readonly sessions: readonly number[]; readonly until: number | null };
}

export interface SavedSession {
  readonly name: string;
  readonly peer: number;
  readonly newestPeer: number;
  readonly isUp: boolean;
  readonly changedAt: number | null;
  readonly newestUp: boolean;
  readonly newestChangeAt: number | null;
  readonly newestHeardAt: number | null;
}

export interface SavedEpisode {
  readonly key: string;
  readonly state: EpisodeState;
  /** Peer, and since when it holds without a break. */
  readonly holders: readonly (readonly [peer: number, since: number])[];
  readonly sessions: readonly number[];
  readonly paths: readonly {
    readonly path: string;
    readonly peers: readonly number[];
    readonly firstAt: number;
    readonly lastAt: number;
  }[];
}

export interface SavedVisibility {
  readonly prefix: number;
  readonly states: Readonly<Record<VisibilityType, ConditionState>>;
}

/** JSON knows no infinity. */
const orNull = (time: number): number | null => (Number.isFinite(time) ? time : null);

/**
 * Everything a detector knows, as bytes. Changes that were not taken yet are not in it: take them
 * first.
 */
export function snapshotOf(detector: Detector): Uint8Array {
  detector.compactPaths();
  const { state, pending, faults, visibility, warming } = detector;
  const { prefixes, routes, paths, sessions } = state;
  const calm: number[] = [];
  const watched: SavedVisibility[] = [];
  for (const [prefix, states] of visibility.armed) {
    if (states === null) calm.push(prefix);
    else watched.push({ prefix, states });
  }
  const waiting: number[] = [];
  for (const [instant, operations] of pending.entries()) {
    for (let i = 0; i < operations.length; i += 4) {
      waiting.push(instant, ...operations.slice(i, i + 4));
    }
  }
  const rest: SnapshotRest = {
    newest: orNull(detector.newest),
    judged: orNull(detector.judged),
    late: state.late,
    peers: sessions.peers.map(({ key }) => key),
    sessions: sessions.sessions.map((session) => ({
      name: session.name,
      peer: session.peer,
      newestPeer: session.newestPeer,
      isUp: session.isUp,
      changedAt: orNull(session.changedAt),
      newestUp: session.newestUp,
      newestChangeAt: orNull(session.newestChangeAt),
      newestHeardAt: orNull(session.newestHeardAt),
    })),
    episodes: [...faults.open()].map((episode) => ({
      key: episode.key,
      state: episode.state,
      holders: [...episode.holders].map(([peer, { since }]) => [peer, since] as const),
      sessions: [...episode.sessions],
      paths: episode.paths.list().map((each) => ({ ...each, peers: [...each.peers] })),
    })),
    visibility: watched,
    warming: { sessions: [...warming.sessions], until: orNull(warming.until) },
  };
  return writeSections({
    rest,
    sections: {
      ...prefixes.columns(),
      ...paths.columns(),
      ...routes.columns(),
      calm: Int32Array.from(calm),
      waiting: Float64Array.from(waiting),
    },
  });
}
