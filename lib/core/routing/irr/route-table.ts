import { comparePrefixes, equalPrefixes, type Prefix } from "@/lib/core/routing/prefix";
import type { RegisteredRoute } from "./judge-route";
import { RouteColumns, type RouteRow } from "./route-columns";

/** A route object as it is held: of `RouteObject`, what decides. */
interface Route {
  readonly source: string;
  readonly prefix: Prefix;
  readonly origin: number;
}

/** The route objects of any number of registries. */
export class RouteTable {
  private readonly v4 = new RouteColumns(4);
  private readonly v6 = new RouteColumns(6);
  private readonly sources: string[] = [];
  private readonly indexOf = new Map<string, number>();

  get size(): number {
    return this.v4.size + this.v6.size;
  }

  add({ source, prefix, origin }: Route): void {
    let index = this.indexOf.get(source);
    if (index === undefined) {
      index = this.sources.push(source) - 1;
      this.indexOf.set(source, index);
    }
    (prefix.family === 4 ? this.v4 : this.v6).add(prefix, origin, index);
  }

  /** Route objects whose prefix equals or contains a prefix. */
  covering(prefix: Prefix, sources: readonly string[]): RegisteredRoute[] {
    const columns = prefix.family === 4 ? this.v4 : this.v6;
    return this.named(columns.covering(prefix), sources);
  }

  /** Every prefix that one of the origins has a route object for, each once, in order. */
  prefixesOf(origins: ReadonlySet<number>, sources: readonly string[], family: 4 | 6): Prefix[] {
    const columns = family === 4 ? this.v4 : this.v6;
    const prefixes = this.named(columns.ofOrigins(origins), sources).map((each) => each.prefix);
    prefixes.sort(comparePrefixes);
    return prefixes.filter((prefix, at) => {
      const before = prefixes[at - 1];
      return before === undefined || !equalPrefixes(before, prefix);
    });
  }

  private named(rows: Iterable<RouteRow>, sources: readonly string[]): RegisteredRoute[] {
    const wanted = new Set(sources);
    const routes: RegisteredRoute[] = [];
    for (const { prefix, origin, source } of rows) {
      const name = this.sources[source] as string;
      if (wanted.has(name)) routes.push({ prefix, origin, source: name });
    }
    return routes;
  }
}
