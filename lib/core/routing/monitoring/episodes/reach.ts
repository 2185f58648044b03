import type { MonitoringPolicy } from "@/lib/core/routing/monitoring/policy";
import type { RoutingState } from "@/lib/core/routing/monitoring/state/routing-state";
import { maskToNetwork, type Prefix } from "@/lib/core/routing/prefix";

/** Ascending. */
export const reachClasses = ["trace", "local", "wide", "global"] as const;
export type ReachClass = (typeof reachClasses)[number];

export interface Reach {
  readonly holders: number;
  /** Peer ASNs with any route to the prefix or to one that covers it. */
  readonly peers: number;
  readonly reach: ReachClass;
}

/** How far a fault reaches: its holders among the peers that see the prefix at all (section 1). */
export function reachOf(
  state: RoutingState,
  prefix: Prefix,
  holders: number,
  { reach }: MonitoringPolicy,
): Reach {
  const peers = new Set<number>();
  for (let length = 0; length <= prefix.length; length++) {
    const covering = state.prefixes.find(maskToNetwork({ ...prefix, length }));
    if (covering < 0) continue;
    for (const route of state.routesTo(covering)) {
      if ((state.routes.paths[route] as number) < 0) continue;
      peers.add(state.sessions.at(state.routes.sessions[route] as number).peer);
    }
  }
  const share = holders / Math.max(peers.size, holders, 1);
  return { holders, peers: peers.size, reach: classOf(share, reach) };
}

function classOf(share: number, reach: MonitoringPolicy["reach"]): ReachClass {
  if (share >= reach.globalFrom) return "global";
  if (share >= reach.wideFrom) return "wide";
  return share >= reach.localFrom ? "local" : "trace";
}
