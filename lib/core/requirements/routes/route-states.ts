import { parsePrefix } from "@/lib/core/network/prefix";
import type { Subject } from "@/lib/core/requirements/subject";
import { networkKey } from "./declared-networks";

type Route = { readonly prefix: string; readonly origin: number; readonly state: string };

/**
 * The ASNs that may originate the partner's routes: its own, and behind a route server those that
 * are registered. The partner's own comes first.
 */
export function routeOrigins({ document }: Subject): readonly number[] {
  const { asn, type } = document.partner;
  const registered = type === "ixp" ? (document.routing?.registeredOriginAsns ?? []) : [];
  return [...new Set([asn, ...registered])];
}

/** Entries of an evidence by the network they are about; those that do not parse are left out. */
export function byNetwork<Entry extends { readonly prefix: string }>(
  entries: readonly Entry[],
): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const parsed = parsePrefix(entry.prefix);
    if (!parsed.ok) continue;
    const key = networkKey(parsed.prefix);
    const same = found.get(key);
    if (same) same.push(entry);
    else found.set(key, [entry]);
  }
  return found;
}

/**
 * Finds the entry that counts for a network: of the origins that have one, that of the best state,
 * and of equals that of the origin named first. Null where no origin has any.
 *
 * @param states from best to worst
 */
export function bestRoutes<Entry extends Route>(
  routes: readonly Entry[],
  origins: readonly number[],
  states: readonly Entry["state"][],
): (networkKey: string) => Entry | null {
  const networks = byNetwork(routes);
  const places = new Map(origins.map((origin, place) => [origin, place]));
  const rank = ({ state, origin }: Entry) =>
    states.indexOf(state) * origins.length + (places.get(origin) ?? 0);
  return (key) => {
    let best: Entry | null = null;
    for (const entry of networks.get(key) ?? []) {
      if (!places.has(entry.origin)) continue;
      if (best === null || rank(entry) < rank(best)) best = entry;
    }
    return best;
  };
}
