import {
  containsPrefix,
  equalPrefixes,
  formatPrefix,
  type Prefix,
} from "@/lib/core/routing/prefix";

/** A route or route6 object: who may originate what, according to which registry. */
export interface RegisteredRoute {
  readonly prefix: Prefix;
  readonly origin: number;
  readonly source: string;
}

export type RouteState = "exact" | "less-specific" | "other-origin" | "none";

export interface RouteJudgement {
  readonly state: RouteState;
  /** Objects of the prefix itself, whoever's. */
  readonly exact: readonly { origin: number; source: string }[];
  /** Objects that contain it, the closest first. */
  readonly lessSpecific: readonly { prefix: string; origin: number; source: string }[];
  /** Origins at the prefix itself beside the asked one, ascending. */
  readonly otherOrigins: readonly number[];
}

/**
 * What the registries say about a prefix and an origin (section 3.5 of the routing catalogue).
 * Objects of the same prefix come in the order of the registries, then by origin; one that a
 * registry gives twice counts once.
 *
 * @param routes objects of the asked registries; those that do not cover the prefix are passed over
 * @param sources the registries in order
 */
export function judgeRoute(
  prefix: Prefix,
  origin: number,
  routes: readonly RegisteredRoute[],
  sources: readonly string[],
): RouteJudgement {
  const rank = new Map(sources.map((source, at) => [source, at]));
  const rankOf = (route: RegisteredRoute) => rank.get(route.source) ?? sources.length;
  const covering = distinct(routes.filter((route) => containsPrefix(route.prefix, prefix))).sort(
    (a, b) => b.prefix.length - a.prefix.length || rankOf(a) - rankOf(b) || a.origin - b.origin,
  );
  const exact = covering.filter((route) => equalPrefixes(route.prefix, prefix));
  const lessSpecific = covering.filter((route) => route.prefix.length < prefix.length);
  const others = new Set(exact.map((route) => route.origin));
  others.delete(origin);
  return {
    state: stateOf(origin, exact, lessSpecific),
    exact: exact.map((route) => ({ origin: route.origin, source: route.source })),
    lessSpecific: lessSpecific.map((route) => ({
      prefix: formatPrefix(route.prefix),
      origin: route.origin,
      source: route.source,
    })),
    otherOrigins: [...others].sort((a, b) => a - b),
  };
}

function stateOf(
  origin: number,
  exact: readonly RegisteredRoute[],
  lessSpecific: readonly RegisteredRoute[],
): RouteState {
  if (exact.some((route) => route.origin === origin)) return "exact";
  if (lessSpecific.some((route) => route.origin === origin)) return "less-specific";
  return exact.length + lessSpecific.length > 0 ? "other-origin" : "none";
}

function distinct(routes: readonly RegisteredRoute[]): RegisteredRoute[] {
  const byKey = new Map<string, RegisteredRoute>();
  for (const route of routes) {
    const key = `${formatPrefix(route.prefix)} ${route.origin} ${route.source}`;
    if (!byKey.has(key)) byKey.set(key, route);
  }
  return [...byKey.values()];
}
