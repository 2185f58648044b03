import type {
  DeclaredConnection,
  DeclaredLocation,
} from "@/lib/core/requirements/declared-locations";
import { routerKey } from "@/lib/core/requirements/router-names";

/** A connection, or a router of the partner with its connections, that can be lost. */
export type LinkLoss = {
  readonly kind: "connection" | "router";
  /** Name of the connection or the router. */
  readonly name: string;
  /** Positions in `DeclaredLocation.connections` of the connections that go with it. */
  readonly connections: readonly number[];
  /** Mbps of Peering Service connections that remain at the location. */
  readonly remainingMbps: number;
};

/** Every single connection and every single named router of a location that can be lost. */
export function linkLosses(location: DeclaredLocation): LinkLoss[] {
  const losses = location.connections.map<LinkLoss>((connection) => ({
    kind: "connection",
    name: connection.label,
    connections: [connection.index],
    remainingMbps: location.capacityMbps - peeringServiceMbps(connection),
  }));
  for (const [name, together] of byRouter(location.connections)) {
    losses.push({
      kind: "router",
      name,
      connections: together.map(({ index }) => index),
      remainingMbps: together.reduce(
        (remaining, connection) => remaining - peeringServiceMbps(connection),
        location.capacityMbps,
      ),
    });
  }
  return losses;
}

/** The loss that leaves least capacity, the first of equals; null where there is nothing to lose. */
export function worstLinkLoss(location: DeclaredLocation): LinkLoss | null {
  let worst: LinkLoss | null = null;
  for (const loss of linkLosses(location)) {
    if (worst === null || loss.remainingMbps < worst.remainingMbps) worst = loss;
  }
  return worst;
}

function peeringServiceMbps({ declared }: DeclaredConnection): number {
  return declared.usedForPeeringService === false ? 0 : declared.bandwidthMbps;
}

function byRouter(connections: readonly DeclaredConnection[]): [string, DeclaredConnection[]][] {
  const routers = new Map<string, [string, DeclaredConnection[]]>();
  for (const connection of connections) {
    const { router } = connection.declared;
    if (router === undefined) continue;
    const together = routers.get(routerKey(router));
    if (together) together[1].push(connection);
    else routers.set(routerKey(router), [router, [connection]]);
  }
  return [...routers.values()];
}
