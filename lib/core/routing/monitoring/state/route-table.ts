import type { Section } from "@/lib/core/routing/monitoring/snapshot/sections";
import { finish, mix, slotsFor, withRoom } from "./columns";

export const withdrawn = -1;

export const routeFlag = {
  /** Several different things were said at `at`, so a copy of one of them can't be told from news. */
  mixed: 1,
  /** It once counted for the visibility of its prefix. */
  wasVisible: 2,
} as const;

/** What each session last said about each prefix; withdrawn routes stay, to know what is older. */
export class RouteTable {
  size = 0;
  sessions = new Uint32Array(0);
  prefixes = new Uint32Array(0);
  /** Number of the path, or `withdrawn`. */
  paths = new Int32Array(0);
  /** When it was said, Unix ms. */
  times = new Float64Array(0);
  flags = new Uint8Array(0);
  /** The next route of the same session, and of the same prefix; -1 after the last. */
  nextOfSession = new Int32Array(0);
  nextOfPrefix = new Int32Array(0);
  #slots = slotsFor(0);

  /** Its number; -1 when the session never said anything about the prefix. */
  find(session: number, prefix: number): number {
    const mask = this.#slots.length - 1;
    let slot = finish(mix(mix(0, session), prefix)) & mask;
    for (;;) {
      const id = this.#slots[slot] as number;
      if (id < 0) return -1;
      if (this.prefixes[id] === prefix && this.sessions[id] === session) return id;
      slot = (slot + 1) & mask;
    }
  }

  /** Adds one that is not there, withdrawn since ever. */
  add(session: number, prefix: number): number {
    const id = this.size++;
    if (this.size > this.paths.length) this.#grow();
    this.sessions[id] = session;
    this.prefixes[id] = prefix;
    this.paths[id] = withdrawn;
    this.times[id] = Number.NEGATIVE_INFINITY;
    this.nextOfSession[id] = -1;
    this.nextOfPrefix[id] = -1;
    if (this.size * 3 > this.#slots.length * 2) {
      this.#slots = slotsFor(this.size * 2);
      for (let each = 0; each < id; each++) this.#place(each);
    }
    this.#place(id);
    return id;
  }

  /** What a snapshot keeps of it. */
  columns(): Record<string, Section> {
    const { size } = this;
    return {
      routeSessions: this.sessions.slice(0, size),
      routePrefixes: this.prefixes.slice(0, size),
      routePaths: this.paths.slice(0, size),
      routeTimes: this.times.slice(0, size),
      routeFlags: this.flags.slice(0, size),
    };
  }

  /** Fills an empty table from a snapshot; the routes are to be linked anew. */
  fill(columns: Readonly<Record<string, Section>>): void {
    const sessions = columns.routeSessions as Uint32Array;
    const prefixes = columns.routePrefixes as Uint32Array;
    for (let id = 0; id < sessions.length; id++) {
      this.add(sessions[id] as number, prefixes[id] as number);
    }
    this.paths.set(columns.routePaths as Int32Array);
    this.times.set(columns.routeTimes as Float64Array);
    this.flags.set(columns.routeFlags as Uint8Array);
  }

  #grow(): void {
    this.sessions = withRoom(this.sessions, this.size);
    this.prefixes = withRoom(this.prefixes, this.size);
    this.paths = withRoom(this.paths, this.size);
    this.times = withRoom(this.times, this.size);
    this.flags = withRoom(this.flags, this.size);
    this.nextOfSession = withRoom(this.nextOfSession, this.size);
    this.nextOfPrefix = withRoom(this.nextOfPrefix, this.size);
  }

  #place(id: number): void {
    const mask = this.#slots.length - 1;
    let slot = finish(mix(mix(0, this.sessions[id] as number), this.prefixes[id] as number)) & mask;
    while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id;
  }
}
