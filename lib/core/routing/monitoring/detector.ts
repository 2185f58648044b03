import type { ObservedUpdate, SessionChange } from "@/lib/core/routing/observed";
import type { Episode, EpisodeChange } from "./episodes/episode";
import { FaultBook, viewOf } from "./episodes/fault-book";
import type { OpenEpisode } from "./episodes/open-episode";
import { Timers } from "./episodes/timers";
import type { MonitoringPolicy } from "./policy";
import type { RegisteredIndex } from "./registered/registered-index";
import { operation, operationWidth, Pending } from "./state/pending";
import { reclassify } from "./state/reclassify";
import { RoutingState } from "./state/routing-state";
import type { Session } from "./state/session-table";
import { VisibilityBook } from "./visibility/visibility-book";
import { Warming } from "./visibility/warming";

/** Paths from which it is worth looking for some that are no longer used. */
const minPaths = 200_000;

/** The last day that has a date of four digits; a later timestamp would end all that is open. */
const latest = Date.parse("9999-12-31T23:59:59Z");

const isTime = (ms: number): boolean => ms >= 0 && ms <= latest;

/**
 * Finds hijacks and losses of visibility in what sessions say. It knows event time alone: the same
 * observations give the same episodes however fast they come, and whatever the order of different
 * sessions inside an instant.
 */
export class Detector {
  readonly state: RoutingState;
  readonly pending = new Pending();
  readonly faults: FaultBook;
  readonly visibility: VisibilityBook;
  readonly warming = new Warming();
  /** The newest timestamp, Unix ms. */
  newest = Number.NEGATIVE_INFINITY;
  /** What happened up to this time is judged. */
  judged = Number.NEGATIVE_INFINITY;
  /** Messages whose timestamp is none. */
  unusable = 0;
  readonly #episodeTimers = new Timers<OpenEpisode>();
  readonly #visibilityTimers = new Timers<number>();
  #changes: EpisodeChange[] = [];
  #maxPaths = minPaths;

  constructor(
    registered: RegisteredIndex,
    private readonly policy: MonitoringPolicy,
  ) {
    const tell = (change: EpisodeChange): void => {
      this.#changes.push(change);
    };
    const state = (): RoutingState => this.state;
    this.faults = new FaultBook(state, policy.episode, this.#episodeTimers, tell);
    this.visibility = new VisibilityBook(
      state,
      policy.visibility,
      this.#visibilityTimers,
      tell,
      (at) => this.warming.isWarming(at),
    );
    const listener = {
      held: this.faults.hold.bind(this.faults),
      rerouted: this.faults.reroute.bind(this.faults),
      released: this.faults.release.bind(this.faults),
      visibilityChanged: this.visibility.touch.bind(this.visibility),
    };
    this.state = new RoutingState(registered, listener, policy.shortestAround);
  }

  /** Takes what a session said; what becomes ripe by it is judged. */
  observe(said: ObservedUpdate | SessionChange): void {
    const at = Math.round(said.at * 1_000);
    if (!isTime(at)) {
      this.unusable += 1;
      return;
    }
    const instant = Math.max(at, this.judged + 1);
    const session = this.#sessionOf(said, at, instant);
    if (said.kind === "session") {
      const kind = said.state === "up" ? operation.up : operation.down;
      this.#noteState(session, said.state === "up", at);
      this.pending.add(instant, session.id, -1, kind, at);
    } else {
      this.#noteHeard(session, at, instant);
      this.#routes(said, session, at, instant);
    }
    this.#goOn(at);
  }

  /** Something came that says nothing about routes, but how far time is. @param at Unix seconds */
  heard(at: number): void {
    const ms = Math.round(at * 1_000);
    if (isTime(ms)) this.#goOn(ms);
    else this.unusable += 1;
  }

  #goOn(at: number): void {
    if (at <= this.newest) return;
    this.newest = at;
    this.#judge(at - this.policy.watermarkMs - 1);
  }

  /** No more will come: everything that was heard is judged. */
  finish(): void {
    this.#judge(this.newest);
  }

  /** What is to be told, in the order of event time; each is handed out once. */
  takeChanges(): EpisodeChange[] {
    const changes = this.#changes;
    this.#changes = [];
    return changes;
  }

  /** The episodes that are not over. */
  *episodes(): Generator<Episode, void, void> {
    for (const episode of this.faults.open()) {
      if (episode.state.peakAt !== null) yield viewOf(episode, false);
    }
    yield* this.visibility.open();
  }

  /** Other prefixes are registered from now on, or with other origins. */
  register(registered: RegisteredIndex): void {
    const at = this.judged;
    const held = this.faults.held();
    for (const prefix of reclassify(this.state, registered, at)) this.visibility.drop(prefix, at);
    this.faults.settle(at);
    this.faults.endWithoutHolders(held, at);
    this.visibility.settle(at);
  }

  /**
   * What was heard before is doubtful: the feed was cut, or the state is older than it should be.
   * Nothing about visibility opens or clears until every session that is up has spoken, or a day
   * has passed.
   */
  doubt(): void {
    const up = this.state.sessions.sessions.filter((session) => session.newestUp);
    this.warming.begin(
      up.map(({ id }) => id),
      this.newest + this.policy.visibility.warmAfterMs,
    );
    this.visibility.touchAll();
  }

  /** Forgets paths that are no longer used. */
  compactPaths(): void {
    this.state.compactPaths(this.pending);
    this.#maxPaths = Math.max(minPaths, 2 * this.state.paths.size);
  }

  #sessionOf(said: ObservedUpdate | SessionChange, at: number, instant: number): Session {
    const { sessions } = this.state;
    const session = sessions.find(said.session, said.peerAsn);
    if (said.peerAsn !== null) {
      const peer = sessions.peerOf(said.session, said.peerAsn).id;
      if (peer !== session.newestPeer) {
        session.newestPeer = peer;
        this.pending.add(instant, session.id, peer, operation.peer, at);
      }
    }
    if (this.warming.heard(session.id)) this.visibility.touchAll();
    return session;
  }

  #noteState(session: Session, isUp: boolean, at: number): void {
    if (at < session.newestChangeAt) return;
    session.newestUp = isUp;
    session.newestChangeAt = at;
    session.newestHeardAt = isUp ? at : Number.POSITIVE_INFINITY;
  }

  /** A session that speaks is up, from the earliest instant at which it did. */
  #noteHeard(session: Session, at: number, instant: number): void {
    if (session.newestUp && at >= session.newestHeardAt) return;
    // What is late may be a copy of what it said before it went down at that instant.
    if (at < session.newestChangeAt || (at < instant && at === session.newestChangeAt)) return;
    session.newestUp = true;
    session.newestHeardAt = at;
    this.pending.add(instant, session.id, -1, operation.heard, at);
  }

  #routes(update: ObservedUpdate, session: Session, at: number, instant: number): void {
    for (const prefix of update.withdrawn) {
      const id = this.state.watched(prefix);
      if (id >= 0) this.pending.add(instant, session.id, id, operation.withdraw, at);
    }
    let path = -1;
    for (const prefix of update.announced) {
      const id = this.state.watched(prefix);
      if (id < 0) continue;
      if (path < 0) path = this.state.paths.intern(update.path);
      this.pending.add(instant, session.id, id, path, at);
    }
  }

  /** Goes on to a time: instants and what was waited for, in their order. */
  #judge(until: number): void {
    for (;;) {
      const instant = this.pending.next;
      const due = Math.min(this.#episodeTimers.next, this.#visibilityTimers.next);
      if (Math.min(instant, due) > until) break;
      // At one time changes come first: what ends at 300 s has not held for 300 s.
      if (instant <= due) this.#applyInstant(instant);
      else this.#look(due);
    }
    this.judged = Math.max(this.judged, until);
  }

  #applyInstant(instant: number): void {
    const list = this.pending.take();
    for (let i = 0; i < list.length; i += operationWidth) {
      this.state.apply(
        list[i] as number,
        list[i + 1] as number,
        list[i + 2] as number,
        list[i + 3] as number,
        instant,
      );
    }
    this.faults.settle(instant);
    this.visibility.settle(instant);
    if (this.state.paths.size > this.#maxPaths) this.compactPaths();
  }

  #look(due: number): void {
    if (this.#episodeTimers.next === due) this.faults.look(this.#episodeTimers.take(), due);
    else this.visibility.look(this.#visibilityTimers.take(), due);
  }
}
