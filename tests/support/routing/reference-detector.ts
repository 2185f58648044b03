import type { RegisteredPrefix } from "@/lib/core/routing/monitoring/registered/registered-prefix";
import {
  containsPrefix,
  equalPrefixes,
  formatPrefix,
  type Prefix,
} from "@/lib/core/routing/prefix";
import type { Said } from "./made-stream";

/**
 * Section 6 of the catalogue written down as plainly as possible: at every instant everything is
 * looked at anew, by linear search. Slow, and shares nothing with the detector but prefixes.
 */

interface Route {
  readonly session: string;
  readonly peer: string | number;
  readonly prefix: Prefix;
  readonly origin: number | null;
}

interface Kept {
  readonly type: string;
  readonly prefix: string;
  readonly registered: string;
  readonly offender: number | string;
  readonly firstSeenAt: number;
  openedAt: number | null;
  peakPeers: number;
  peakAt: number;
  goneAt: number | null;
  lowSince: number | null;
  lingeringSince: number | null;
  isOver: boolean;
  /** Since when each holder holds. */
  holders: Map<string | number, number>;
}

function faultOf(registered: readonly RegisteredPrefix[], { prefix, origin }: Route) {
  const offender = origin ?? "set";
  const has = ({ origins }: RegisteredPrefix) => origin !== null && origins.includes(origin);
  const exact = registered.find((each) => equalPrefixes(each.prefix, prefix));
  const around = registered
    .filter((each) => containsPrefix(each.prefix, prefix))
    .sort((a, b) => b.prefix.length - a.prefix.length)[0];
  const inside = registered.filter((each) => containsPrefix(prefix, each.prefix));
  if (exact) return has(exact) ? null : { type: "origin-hijack", of: [exact], offender };
  if (around) {
    if (!has(around)) return { type: "subprefix-hijack", of: [around], offender };
    const longest = around.maxLength ?? around.prefix.length;
    return prefix.length > longest
      ? { type: "subprefix-unregistered", of: [around], offender }
      : null;
  }
  if (inside.length === 0 || prefix.length < (prefix.family === 4 ? 8 : 16)) return null;
  return inside.some(has) ? null : { type: "superprefix-foreign", of: inside, offender };
}

export function referenceEpisodes(
  stream: readonly Said[],
  registered: readonly RegisteredPrefix[],
) {
  const routes = new Map<string, Route>();
  const down = new Set<string>();
  const episodes: Kept[] = [];
  const wait = (until: number) => {
    for (const each of episodes) if (!each.isOver) passTime(each, until);
  };
  for (let i = 0; i < stream.length; ) {
    const at = (stream[i] as Said).at;
    // A deadline at the instant itself is looked at after its changes.
    wait(at - 0.001);
    for (; i < stream.length && stream[i]?.at === at; i++) apply(routes, down, stream[i] as Said);
    look(routes, registered, episodes, at);
    wait(at);
  }
  return episodes;
}

function apply(routes: Map<string, Route>, down: Set<string>, said: Said): void {
  const { session } = said;
  if (said.kind === "session") {
    for (const [key, route] of routes) if (route.session === session) routes.delete(key);
    if (said.state === "down") down.add(session);
    else down.delete(session);
    return;
  }
  const peer = said.peerAsn ?? session;
  for (const prefix of said.withdrawn) routes.delete(`${session} ${formatPrefix(prefix)}`);
  for (const prefix of said.announced) {
    routes.set(`${session} ${formatPrefix(prefix)}`, {
      session,
      peer,
      prefix,
      origin: said.origin,
    });
  }
}

function look(
  routes: Map<string, Route>,
  registered: readonly RegisteredPrefix[],
  episodes: Kept[],
  at: number,
): void {
  const now = new Map<string, { peers: Set<string | number>; make: () => Kept }>();
  for (const route of routes.values()) {
    const fault = faultOf(registered, route);
    if (fault === null) continue;
    const prefix = formatPrefix(route.prefix);
    const key = `${fault.type} ${prefix} ${fault.offender}`;
    const make = (): Kept => ({
      type: fault.type,
      prefix,
      registered: fault.of.map((each) => formatPrefix(each.prefix)).join(","),
      offender: fault.offender,
      firstSeenAt: at,
      openedAt: null,
      peakPeers: 0,
      peakAt: at,
      goneAt: null,
      lowSince: null,
      lingeringSince: null,
      isOver: false,
      holders: new Map(),
    });
    const known = now.get(key) ?? { peers: new Set(), make };
    known.peers.add(route.peer);
    now.set(key, known);
  }
  const keyOf = (each: Kept) => `${each.type} ${each.prefix} ${each.offender}`;
  for (const [key, { make }] of now) {
    if (!episodes.some((each) => !each.isOver && keyOf(each) === key)) episodes.push(make());
  }
  for (const each of episodes) {
    if (each.isOver) continue;
    const peers = now.get(keyOf(each))?.peers ?? new Set();
    each.holders = new Map([...peers].map((peer) => [peer, each.holders.get(peer) ?? at]));
    if (peers.size > each.peakPeers) Object.assign(each, { peakPeers: peers.size, peakAt: at });
    if (peers.size >= 2) each.openedAt ??= at;
    each.goneAt = peers.size > 0 ? null : (each.goneAt ?? at);
    const isLow = peers.size <= 0.05 * each.peakPeers;
    each.lowSince = isLow ? (each.lowSince ?? at) : null;
    if (!isLow) each.lingeringSince = null;
  }
}

function passTime(each: Kept, until: number): void {
  const since = Math.min(...each.holders.values());
  if (since + 300 <= until) each.openedAt ??= since + 300;
  const ends = each.goneAt === null ? Number.POSITIVE_INFINITY : each.goneAt + 600;
  if (ends <= until) each.isOver = true;
  else if (each.lowSince !== null && each.lowSince + 3_600 <= until) {
    each.lingeringSince = each.lowSince;
  }
}

const time = (at: number | null) => (at === null ? null : new Date(at * 1_000).toISOString());

/** In the shape of the command, ordered like it. */
export function referenceReplay(stream: readonly Said[], registered: readonly RegisteredPrefix[]) {
  return referenceEpisodes(stream, registered).map((each) => ({
    type: each.type,
    prefix: each.prefix,
    registered: each.registered,
    offender: each.offender,
    firstSeenAt: time(each.firstSeenAt),
    openedAt: time(each.openedAt),
    peakPeers: each.peakPeers,
    peakAt: time(each.peakAt),
    endedAt: each.isOver ? time(each.goneAt) : null,
    lingeringSince: time(each.lingeringSince),
    opened: each.openedAt !== null,
  }));
}
