import { Detector } from "@/lib/core/routing/monitoring/detector";
import { OpenEpisode } from "@/lib/core/routing/monitoring/episodes/open-episode";
import type { MonitoringPolicy } from "@/lib/core/routing/monitoring/policy";
import type { RegisteredIndex } from "@/lib/core/routing/monitoring/registered/registered-index";
import { operation } from "@/lib/core/routing/monitoring/state/pending";
import { readSections, type Section } from "./sections";
import type { SavedEpisode, SnapshotRest } from "./snapshot";

export type Restored =
  | { ok: true; detector: Detector }
  /** Damaged, cut off, or written by another version. */
  | { ok: false; code: "bad-snapshot" };

const orNever = (time: number | null): number => time ?? Number.NEGATIVE_INFINITY;

/**
 * A detector that goes on where the snapshot was taken. The registered prefixes may be others by
 * now: episodes that rest on what is no longer registered are then over, which is told.
 */
export function restoreDetector(
  snapshot: Uint8Array,
  registered: RegisteredIndex,
  policy: MonitoringPolicy,
): Restored {
  const read = readSections(snapshot);
  if (read === null) return { ok: false, code: "bad-snapshot" };
  const rest = read.rest as SnapshotRest;
  const detector = new Detector(registered, policy);
  detector.newest = orNever(rest.newest);
  detector.judged = orNever(rest.judged);
  detector.warming.begin(rest.warming.sessions, orNever(rest.warming.until));
  restoreSessions(detector, rest);
  restoreRoutes(detector, read.sections);
  restorePending(detector, read.sections.waiting as Float64Array);
  detector.state.late = rest.late;
  for (const saved of rest.episodes) restoreEpisode(detector, saved, policy);
  holdAgain(detector, rest.episodes);
  restoreVisibility(detector, rest, read.sections.calm as Int32Array);
  return { ok: true, detector };
}

function restoreSessions({ state }: Detector, { peers, sessions }: SnapshotRest): void {
  for (const key of peers) state.sessions.peerByKey(key);
  for (const saved of sessions) {
    const peer = state.sessions.peerAt(saved.peer);
    const session = state.sessions.add(saved.name, peer);
    session.newestPeer = saved.newestPeer;
    session.isUp = saved.isUp;
    session.changedAt = orNever(saved.changedAt);
    session.newestUp = saved.newestUp;
    session.newestChangeAt = orNever(saved.newestChangeAt);
    session.newestHeardAt = saved.newestHeardAt ?? Number.POSITIVE_INFINITY;
  }
}

function restoreRoutes({ state }: Detector, sections: Readonly<Record<string, Section>>): void {
  const { prefixes, routes } = state;
  prefixes.fill(sections);
  state.paths.fill(sections);
  for (let prefix = 0; prefix < prefixes.size; prefix++) {
    const { kind, place } = state.relate(prefixes.at(prefix));
    prefixes.relations[prefix] = kind;
    prefixes.places[prefix] = place;
  }
  routes.fill(sections);
  for (let route = 0; route < routes.size; route++) state.link(route);
  state.recount();
}

function restorePending({ pending }: Detector, waiting: Float64Array): void {
  for (let i = 0; i < waiting.length; i += 5) {
    const [instant, session, subject, kind, at] = waiting.subarray(i, i + 5) as unknown as number[];
    pending.add(
      instant as number,
      session as number,
      subject as number,
      kind ?? operation.withdraw,
      at as number,
    );
  }
}

function restoreEpisode(detector: Detector, saved: SavedEpisode, policy: MonitoringPolicy): void {
  const episode = new OpenEpisode(saved.key, { ...saved.state }, policy.episode);
  for (const session of saved.sessions) episode.sessions.add(session);
  for (const { peers, ...path } of saved.paths) {
    episode.paths.restore({ ...path, peers: new Set(peers) });
  }
  detector.faults.restore(episode);
}

/** Holders are found anew in the routes; since when each holds is in the snapshot. */
function holdAgain(detector: Detector, episodes: readonly SavedEpisode[]): void {
  const { state, faults, judged } = detector;
  const held = faults.held();
  const since = new Map(episodes.map(({ key, holders }) => [key, new Map(holders)]));
  const sinceOf = (key: string, peer: number) => since.get(key)?.get(peer) ?? judged;
  const { routes } = state;
  for (let route = 0; route < routes.size; route++) {
    const path = routes.paths[route] as number;
    if (path < 0) continue;
    const session = state.sessions.at(routes.sessions[route] as number);
    faults.holdAgain(routes.prefixes[route] as number, session, path, sinceOf);
  }
  faults.settle(judged);
  faults.endWithoutHolders(held, judged);
  faults.scheduleAll();
}

function restoreVisibility(detector: Detector, rest: SnapshotRest, calm: Int32Array): void {
  const { visibility, judged } = detector;
  for (const prefix of calm) visibility.armed.set(prefix, null);
  for (const { prefix, states } of rest.visibility) visibility.armed.set(prefix, states);
  for (const prefix of [...visibility.armed.keys()]) {
    if (visibility.isWatched(prefix)) visibility.schedule(prefix);
    else visibility.drop(prefix, judged);
  }
  visibility.settle(judged);
}
