import {
  type FoundRelation,
  type RegisteredIndex,
  relation,
} from "@/lib/core/routing/monitoring/registered/registered-index";
import type { Prefix } from "@/lib/core/routing/prefix";
import { PathTable } from "./path-table";
import { operation, operationWidth, type Pending } from "./pending";
import { PrefixTable } from "./prefix-table";
import { RouteTable, routeFlag, withdrawn } from "./route-table";
import { type Peer, type Session, SessionTable } from "./session-table";

/** Who wants to know what became of routes. */
export interface RouteListener {
  /** A session holds a route to a prefix by an origin that it did not have before. */
  held(prefix: number, session: Session, path: number, at: number): void;
  /** It has another path from the same origin. */
  rerouted(prefix: number, session: Session, path: number, at: number): void;
  released(prefix: number, session: Session, path: number, at: number): void;
  /** The peers that hold it with an authorised origin, or that are out of sight, changed. */
  visibilityChanged(prefix: number): void;
}

/** What every session said last, as far as it touches registered space (section 5). */
export class RoutingState {
  readonly prefixes = new PrefixTable();
  paths = new PathTable();
  readonly routes = new RouteTable();
  readonly sessions = new SessionTable();
  /** Observations that were older than what was known. */
  late = 0;
  readonly #downPeers = new Set<number>();
  readonly #found: FoundRelation = { kind: relation.none, place: -1 };

  constructor(
    public index: RegisteredIndex,
    private readonly listener: RouteListener,
    private readonly shortestAround: Readonly<Record<4 | 6, number>>,
  ) {}

  /** The number of a prefix that touches registered space; -1 of any other. */
  watched(prefix: Prefix): number {
    const known = this.prefixes.find(prefix);
    if (known >= 0) return this.prefixes.relations[known] === relation.none ? -1 : known;
    this.relate(prefix);
    if (this.#found.kind === relation.none) return -1;
    const id = this.prefixes.add(prefix);
    this.prefixes.relations[id] = this.#found.kind;
    this.prefixes.places[id] = this.#found.place;
    return id;
  }

  /** How a prefix stands to the registered ones; the answer is overwritten by the next one. */
  relate(prefix: Prefix, index = this.index): FoundRelation {
    index.find(prefix, this.#found);
    if (
      this.#found.kind === relation.around &&
      prefix.length < this.shortestAround[prefix.family]
    ) {
      this.#found.kind = relation.none;
    }
    return this.#found;
  }

  /**
   * Applies an operation that was said at `at` and takes effect at `instant`, which is later only
   * for what came after its own instant was judged.
   */
  apply(sessionId: number, subject: number, kind: number, at: number, instant: number): void {
    const session = this.sessions.at(sessionId);
    if (kind === operation.peer) this.#movePeer(session, subject, instant);
    else if (kind === operation.down) this.#sessionDown(session, at, instant);
    else if (kind === operation.up) this.#sessionUp(session, at, instant);
    else if (kind === operation.heard) this.#heard(session, at);
    else this.#say(session, subject, kind, at, instant);
  }

  isDown(peer: number): boolean {
    return this.#downPeers.has(peer);
  }

  /** The routes to a prefix, by number. */
  *routesTo(prefix: number): Generator<number, void, void> {
    let route = this.prefixes.firstRoutes[prefix] as number;
    for (; route >= 0; route = this.routes.nextOfPrefix[route] as number) yield route;
  }

  /** Forgets the paths that no route has and nothing that waits announces. */
  compactPaths(pending: Pending): void {
    const isUsed = new Uint8Array(this.paths.size);
    const { routes } = this;
    for (let route = 0; route < routes.size; route++) {
      const path = routes.paths[route] as number;
      if (path >= 0) isUsed[path] = 1;
    }
    for (const [, operations] of pending.entries()) {
      for (let i = 2; i < operations.length; i += operationWidth) {
        const kind = operations[i] as number;
        if (kind >= 0) isUsed[kind] = 1;
      }
    }
    const { paths, places } = this.paths.compacted(isUsed);
    for (let route = 0; route < routes.size; route++) {
      const path = routes.paths[route] as number;
      if (path >= 0) routes.paths[route] = places[path] as number;
    }
    pending.renumberPaths(places);
    this.paths = paths;
  }

  #say(session: Session, prefix: number, path: number, at: number, instant: number): void {
    const isLate = at < instant;
    // What is said at the instant of going down comes after it, but for a copy that comes late.
    const isOld = at < session.changedAt || (isLate && !session.isUp && at === session.changedAt);
    const { routes } = this;
    let route = routes.find(session.id, prefix);
    if (route < 0) route = this.#addRoute(session, prefix);
    const saidAt = routes.times[route] as number;
    const flags = routes.flags[route] as number;
    const isCopy = at === saidAt && isLate && (flags & routeFlag.mixed) !== 0;
    if (isOld || at < saidAt || isCopy) {
      this.late += 1;
      return;
    }
    const isSame = routes.paths[route] === path;
    if (!session.isUp) this.#heard(session, at);
    if (at > saidAt) routes.flags[route] = flags & ~routeFlag.mixed;
    else if (!isSame) routes.flags[route] = flags | routeFlag.mixed;
    routes.times[route] = at;
    if (!isSame) this.setPath(route, path, instant);
  }

  #addRoute(session: Session, prefix: number): number {
    const route = this.routes.add(session.id, prefix);
    this.link(route);
    return route;
  }

  /** Puts a route into the lists of its session and its prefix. */
  link(route: number): void {
    const session = this.sessions.at(this.routes.sessions[route] as number);
    const prefix = this.routes.prefixes[route] as number;
    this.routes.nextOfSession[route] = session.firstRoute;
    session.firstRoute = route;
    this.routes.nextOfPrefix[route] = this.prefixes.firstRoutes[prefix] as number;
    this.prefixes.firstRoutes[prefix] = route;
  }

  /** Gives a route another path, or none, and says what that changed. */
  setPath(route: number, path: number, at: number): void {
    const { routes, paths } = this;
    const before = routes.paths[route] as number;
    if (before === path) return;
    const prefix = routes.prefixes[route] as number;
    const session = this.sessions.at(routes.sessions[route] as number);
    if (before >= 0 && path >= 0 && paths.origins[before] === paths.origins[path]) {
      routes.paths[route] = path;
      this.listener.rerouted(prefix, session, path, at);
      return;
    }
    if (before >= 0) {
      const wasVisible = this.isVisible(route);
      routes.paths[route] = withdrawn;
      if (wasVisible) this.#countVisible(prefix, session, -1);
      this.listener.released(prefix, session, before, at);
    }
    if (path >= 0) this.#hold(route, prefix, session, path, at);
  }

  #hold(route: number, prefix: number, session: Session, path: number, at: number): void {
    this.routes.paths[route] = path;
    if (this.isVisible(route)) {
      this.#countVisible(prefix, session, 1, route);
      this.routes.flags[route] = (this.routes.flags[route] as number) | routeFlag.wasVisible;
    }
    this.listener.held(prefix, session, path, at);
  }

  /** Whether a route counts for the visibility of its prefix: exact, by an authorised origin. */
  isVisible(route: number): boolean {
    const path = this.routes.paths[route] as number;
    if (path < 0) return false;
    const prefix = this.routes.prefixes[route] as number;
    if (this.prefixes.relations[prefix] !== relation.exact) return false;
    const place = this.prefixes.places[prefix] as number;
    return this.index.isAuthorised(place, this.paths.origins[path] as number);
  }

  /** Counts a peer once, however many of its sessions hold the prefix. */
  #countVisible(prefix: number, session: Session, change: 1 | -1, own = -1): void {
    for (const other of this.sessions.peerAt(session.peer).sessions) {
      if (other === session) continue;
      const route = this.routes.find(other.id, prefix);
      if (route >= 0 && route !== own && this.isVisible(route)) return;
    }
    this.prefixes.visible[prefix] = (this.prefixes.visible[prefix] as number) + change;
    this.listener.visibilityChanged(prefix);
  }

  #sessionDown(session: Session, at: number, instant: number): void {
    if (at < session.changedAt) {
      this.late += 1;
      return;
    }
    if (at === session.changedAt && !session.isUp) return;
    const saidMore = this.#loseRoutes(session, at, instant);
    session.changedAt = at;
    // What was said after it came in first: the session is up again.
    session.isUp = saidMore;
    this.#recountPeer(this.sessions.peerAt(session.peer));
  }

  #sessionUp(session: Session, at: number, instant: number): void {
    if (at < session.changedAt) {
      this.late += 1;
      return;
    }
    if (at === session.changedAt && session.isUp) return;
    // A session that comes up begins with nothing, whether or not it was heard going down.
    this.#loseRoutes(session, at, instant);
    session.changedAt = at;
    session.isUp = true;
    this.#recountPeer(this.sessions.peerAt(session.peer));
  }

  #heard(session: Session, at: number): void {
    if (session.isUp || at < session.changedAt) return;
    session.isUp = true;
    this.#recountPeer(this.sessions.peerAt(session.peer));
  }

  /** Takes the routes that were said up to a time; whether others stay. */
  #loseRoutes(session: Session, until: number, instant: number): boolean {
    let others = false;
    const { routes } = this;
    let route = session.firstRoute;
    for (; route >= 0; route = routes.nextOfSession[route] as number) {
      if ((routes.times[route] as number) <= until) this.setPath(route, withdrawn, instant);
      else others = true;
    }
    return others;
  }

  #movePeer(session: Session, peer: number, instant: number): void {
    if (session.peer === peer) return;
    const held: [route: number, path: number][] = [];
    const old = this.sessions.peerAt(session.peer);
    this.#setDown(old, false);
    this.#setDown(this.sessions.peerAt(peer), false);
    let route = session.firstRoute;
    for (; route >= 0; route = this.routes.nextOfSession[route] as number) {
      const path = this.routes.paths[route] as number;
      if (path < 0) continue;
      held.push([route, path]);
      this.setPath(route, withdrawn, instant);
    }
    this.sessions.move(session, peer);
    for (const [route, path] of held) this.setPath(route, path, instant);
    this.#recountPeer(old);
    this.#recountPeer(this.sessions.peerAt(peer));
  }

  #recountPeer(peer: Peer): void {
    this.#setDown(peer, peer.sessions.size > 0 && !this.sessions.isUp(peer.id));
  }

  /** A peer of which no session is up is out of sight for every prefix that it once held. */
  #setDown(peer: Peer, isDown: boolean): void {
    if (this.#downPeers.has(peer.id) === isDown) return;
    if (isDown) this.#downPeers.add(peer.id);
    else this.#downPeers.delete(peer.id);
    for (const prefix of this.#onceVisible(peer)) {
      this.prefixes.down[prefix] = (this.prefixes.down[prefix] as number) + (isDown ? 1 : -1);
      this.listener.visibilityChanged(prefix);
    }
  }

  /** The prefixes that a peer ever held with an authorised origin. */
  #onceVisible(peer: Peer): Set<number> {
    const prefixes = new Set<number>();
    for (const session of peer.sessions) {
      let route = session.firstRoute;
      for (; route >= 0; route = this.routes.nextOfSession[route] as number) {
        if (((this.routes.flags[route] as number) & routeFlag.wasVisible) !== 0) {
          prefixes.add(this.routes.prefixes[route] as number);
        }
      }
    }
    return prefixes;
  }

  /** Counts anew, after the tables were filled from a snapshot. */
  recount(): void {
    const { prefixes, sessions } = this;
    prefixes.visible.fill(0);
    prefixes.down.fill(0);
    this.#downPeers.clear();
    for (let prefix = 0; prefix < prefixes.size; prefix++) {
      if (prefixes.relations[prefix] !== relation.exact) continue;
      const peers = new Set<number>();
      for (const route of this.routesTo(prefix)) {
        if (this.isVisible(route)) {
          peers.add(sessions.at(this.routes.sessions[route] as number).peer);
        }
      }
      prefixes.visible[prefix] = peers.size;
    }
    for (const peer of sessions.peers) this.#recountPeer(peer);
  }
}
