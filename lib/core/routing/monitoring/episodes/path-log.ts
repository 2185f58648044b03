import type { Path } from "@/lib/core/routing/path";

export interface LoggedPath {
  readonly path: string;
  /** Numbers of the peers that ever showed it. */
  readonly peers: Set<number>;
  readonly firstAt: number;
  lastAt: number;
}

/** Sets stand in braces; a longer path than this is cut. */
const maxPathLength = 2_000;

export const pathText = (path: Path): string =>
  path
    .map((hop) => (typeof hop === "number" ? hop : `{${hop.join(",")}}`))
    .join(" ")
    .slice(0, maxPathLength);

/**
 * The distinct paths of an episode: the first that came and, of those that came at one instant,
 * the first in the order of texts, so that the order inside an instant decides nothing.
 */
export class PathLog {
  readonly #paths = new Map<string, LoggedPath>();

  constructor(private readonly most: number) {}

  add(path: Path, peer: number, at: number): void {
    const text = pathText(path);
    const known = this.#paths.get(text);
    if (known !== undefined) {
      known.peers.add(peer);
      known.lastAt = at;
      return;
    }
    this.restore({ path: text, peers: new Set([peer]), firstAt: at, lastAt: at });
    if (this.#paths.size > this.most) this.#dropLast();
  }

  restore(logged: LoggedPath): void {
    this.#paths.set(logged.path, logged);
  }

  /** By first time, then text. */
  list(): LoggedPath[] {
    return [...this.#paths.values()].sort(comparePaths);
  }

  #dropLast(): void {
    let last: LoggedPath | undefined;
    for (const each of this.#paths.values()) {
      if (last === undefined || comparePaths(each, last) > 0) last = each;
    }
    if (last !== undefined) this.#paths.delete(last.path);
  }
}

const comparePaths = (a: LoggedPath, b: LoggedPath): number =>
  a.firstAt - b.firstAt || (a.path < b.path ? -1 : 1);
