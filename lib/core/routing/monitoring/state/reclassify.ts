import {
  type RegisteredIndex,
  relation,
} from "@/lib/core/routing/monitoring/registered/registered-index";
import { withdrawn } from "./route-table";
import type { RoutingState } from "./routing-state";

/**
 * Other prefixes are registered: every observed prefix is looked up again, and the routes to those
 * for which that changes anything are released as the old list has them and held as the new one has.
 *
 * @returns the observed prefixes for which something changed
 */
export function reclassify(state: RoutingState, registered: RegisteredIndex, at: number): number[] {
  const { prefixes, routes } = state;
  const changed: { prefix: number; kind: number; place: number }[] = [];
  const places = new Int32Array(prefixes.size);
  for (let prefix = 0; prefix < prefixes.size; prefix++) {
    const { kind, place } = state.relate(prefixes.at(prefix), registered);
    places[prefix] = place;
    if (!isSame(state, prefix, registered, kind, place)) changed.push({ prefix, kind, place });
  }
  const held: [route: number, path: number][] = [];
  for (const { prefix, kind } of changed) {
    for (const route of state.routesTo(prefix)) {
      const path = routes.paths[route] as number;
      if (path < 0) continue;
      if (kind !== relation.none) held.push([route, path]);
      state.setPath(route, withdrawn, at);
    }
  }
  state.index = registered;
  prefixes.places.set(places);
  for (const { prefix, kind } of changed) prefixes.relations[prefix] = kind;
  for (const [route, path] of held) state.setPath(route, path, at);
  return changed.map(({ prefix }) => prefix);
}

function isSame(
  { prefixes, index }: RoutingState,
  prefix: number,
  registered: RegisteredIndex,
  kind: number,
  place: number,
): boolean {
  const old = prefixes.places[prefix] as number;
  if (prefixes.relations[prefix] !== kind) return false;
  if (kind === relation.none) return true;
  // What stands around several would have to be compared with all of them.
  if (kind === relation.around) return false;
  return (
    index.prefixAt(old).length === registered.prefixAt(place).length &&
    index.maxLengthAt(old) === registered.maxLengthAt(place) &&
    index.baselineAt(old) === registered.baselineAt(place) &&
    index.originsAt(old).join() === registered.originsAt(place).join()
  );
}
