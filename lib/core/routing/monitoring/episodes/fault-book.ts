import { type FaultType, faultOf, type Offender } from "@/lib/core/routing/monitoring/faults/fault";
import type { MonitoringPolicy } from "@/lib/core/routing/monitoring/policy";
import { relation } from "@/lib/core/routing/monitoring/registered/registered-index";
import type { RoutingState } from "@/lib/core/routing/monitoring/state/routing-state";
import type { Session } from "@/lib/core/routing/monitoring/state/session-table";
import { formatPrefix } from "@/lib/core/routing/prefix";
import { type Episode, type EpisodeChange, type EpisodeEvidence, episodeId } from "./episode";
import { type EpisodeState, OpenEpisode } from "./open-episode";
import type { Timers } from "./timers";

/** The episodes of faults by origin, and who holds them. */
export class FaultBook {
  readonly #open = new Map<string, OpenEpisode>();
  readonly #touched = new Set<OpenEpisode>();

  constructor(
    private readonly state: () => RoutingState,
    private readonly policy: MonitoringPolicy["episode"],
    private readonly timers: Timers<OpenEpisode>,
    private readonly tell: (change: EpisodeChange) => void,
  ) {}

  faultOf(prefix: number, origin: number): FaultType | null {
    const { prefixes, index } = this.state();
    const kind = prefixes.relations[prefix] as number;
    const place = prefixes.places[prefix] as number;
    // Nearly every route is this one.
    if (kind === relation.exact && index.isAuthorised(place, origin)) return null;
    return faultOf(index, { kind, place, prefix: () => prefixes.at(prefix) }, origin);
  }

  hold(prefix: number, session: Session, path: number, at: number): void {
    const episode = this.#episodeOf(prefix, path);
    if (episode === null) return;
    episode.hold(session.peer, at);
    this.#log(episode, session, path, at);
    this.#touched.add(episode);
  }

  reroute(prefix: number, session: Session, path: number, at: number): void {
    const episode = this.#episodeOf(prefix, path);
    if (episode !== null) this.#log(episode, session, path, at);
  }

  release(prefix: number, session: Session, path: number): void {
    const episode = this.#episodeOf(prefix, path);
    if (episode === null) return;
    episode.release(session.peer);
    this.#touched.add(episode);
  }

  /** The last change of an instant was made. */
  settle(at: number): void {
    if (this.#touched.size === 0) return;
    for (const episode of [...this.#touched].sort((a, b) => (a.key < b.key ? -1 : 1))) {
      const turns = episode.settle(at);
      if (turns === null) {
        this.#open.delete(episode.key);
        continue;
      }
      for (const turn of turns) this.#tell(episode, turn, at);
      this.#schedule(episode);
    }
    this.#touched.clear();
  }

  /** A time has come that an episode waited for. */
  look(episode: OpenEpisode, at: number): void {
    if (this.#open.get(episode.key) !== episode) return;
    for (const turn of episode.look(at)) {
      if (turn === "ended") this.#open.delete(episode.key);
      this.#tell(episode, turn, at);
    }
  }

  /** The episodes that somebody holds. */
  held(): OpenEpisode[] {
    return [...this.#open.values()].filter(({ state }) => state.goneAt === null);
  }

  /** The registered prefixes changed: what nobody holds any more by that is over at once. */
  endWithoutHolders(held: readonly OpenEpisode[], at: number): void {
    for (const episode of held) {
      if (episode.holders.size > 0) continue;
      episode.state.goneAt = at;
      this.#open.delete(episode.key);
      this.#tell(episode, "settled", at);
    }
  }

  open(): IterableIterator<OpenEpisode> {
    return this.#open.values();
  }

  /** An episode from a snapshot; its holders come by `holdAgain`. */
  restore(episode: OpenEpisode): void {
    this.#open.set(episode.key, episode);
  }

  /** A route of a snapshot: when it is a fault, its holder counts from when it did before. */
  holdAgain(
    prefix: number,
    session: Session,
    path: number,
    sinceOf: (key: string, peer: number) => number,
  ): void {
    const episode = this.#episodeOf(prefix, path);
    if (episode === null) return;
    episode.hold(session.peer, sinceOf(episode.key, session.peer));
    if (episode.sessions.has(session.id)) return;
    // It was none when the snapshot was taken.
    this.#log(episode, session, path, sinceOf(episode.key, session.peer));
    this.#touched.add(episode);
  }

  #schedule(episode: OpenEpisode): void {
    for (const due of episode.dues()) this.timers.add(due, episode);
  }

  evidenceOf(episode: OpenEpisode): EpisodeEvidence {
    const { sessions } = this.state();
    const collectors: Record<string, number> = {};
    for (const id of [...episode.sessions].sort((a, b) => a - b)) {
      const { collector } = sessions.at(id);
      collectors[collector] = (collectors[collector] ?? 0) + 1;
    }
    const paths = episode.paths.list().map(({ peers, ...path }) => ({
      ...path,
      peers: [...peers].map((id) => String(sessions.peerAt(id).key)).sort(),
    }));
    const holders = [...episode.holders.values()].filter((holder) => holder.sessions > 0).length;
    return { holders, collectors, paths };
  }

  /** Puts down when to look at the episodes again. */
  scheduleAll(): void {
    for (const episode of this.#open.values()) this.#schedule(episode);
  }

  #log(episode: OpenEpisode, session: Session, path: number, at: number): void {
    episode.sessions.add(session.id);
    episode.paths.add(this.state().paths.at(path), session.peer, at);
  }

  #episodeOf(prefix: number, path: number): OpenEpisode | null {
    const origin = this.state().paths.origins[path] as number;
    const type = this.faultOf(prefix, origin);
    if (type === null) return null;
    const key = `${type}|${prefix}|${origin}`;
    const known = this.#open.get(key);
    if (known !== undefined) return known;
    const episode = new OpenEpisode(key, this.#newState(type, prefix, origin), this.policy);
    this.#open.set(key, episode);
    return episode;
  }

  #newState(type: FaultType, prefix: number, origin: number): EpisodeState {
    const { prefixes, index } = this.state();
    const place = prefixes.places[prefix] as number;
    const observed = prefixes.at(prefix);
    const places =
      type === "superprefix-foreign" ? [...index.placesInside(observed, place)] : [place];
    const offender: Offender = origin < 0 ? "set" : origin;
    return {
      type,
      prefix: formatPrefix(observed),
      registered: places.map((each) => formatPrefix(index.prefixAt(each))),
      offender,
      firstSeenAt: Number.NaN,
      openedAt: null,
      peakPeers: 0,
      peakAt: null,
      goneAt: null,
      lowSince: null,
      lingeringSince: null,
    };
  }

  #tell(episode: OpenEpisode, kind: EpisodeChange["kind"], at: number): void {
    const isOver = kind === "ended" || kind === "settled";
    const view = viewOf(episode, isOver);
    const evidence = this.evidenceOf(episode);
    this.tell({ kind, at, id: episodeId(view), episode: view, evidence });
  }
}

/** The episode as others see it: it has an end when that is confirmed. */
export function viewOf({ state }: OpenEpisode, isOver: boolean): Episode {
  const { type, prefix, registered, offender, firstSeenAt, openedAt } = state;
  const { peakPeers, peakAt, goneAt, lingeringSince } = state;
  const endedAt = isOver ? goneAt : null;
  return {
    type,
    prefix,
    registered,
    offender,
    firstSeenAt,
    openedAt,
    peakPeers,
    peakAt,
    endedAt,
    lingeringSince,
  };
}
