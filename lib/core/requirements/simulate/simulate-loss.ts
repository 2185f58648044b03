import { kmToLocation } from "@/lib/core/requirements/nearest-edge/site-distance";
import { routerKey } from "@/lib/core/requirements/router-names";
import type { Subject } from "@/lib/core/requirements/subject";
import { linkLosses } from "./link-loss";
import { type Loss, lostLocations } from "./loss";
import { nearestRemaining } from "./nearest-remaining";
import { type TrafficModel, trafficModel, utilisationOf } from "./traffic-model";

/** A declared location after a loss. */
export type LocationAfter = {
  /** Position in the document's locations. */
  readonly location: number;
  readonly metro: string;
  readonly lost: boolean;
  /** Mbps of Peering Service connections that remain; 0 at a lost location. */
  readonly capacityMbps: number;
  readonly trafficMbps: number;
  /** The part of the traffic that moved here because of the loss. */
  readonly receivedMbps: number;
  /** Traffic over capacity; Infinity where traffic meets no capacity, 0 without traffic. */
  readonly utilisation: number;
};

/** A site that had to move. */
export type SiteMove = {
  /** Position in the document's sites. */
  readonly site: number;
  readonly name: string;
  /** Location positions; `to` is null where no location remains. */
  readonly from: number;
  readonly to: number | null;
  readonly trafficMbps: number;
  /** Km from the site that the new location is farther than the old; below 0 when it is nearer. */
  readonly addedKm: number | null;
  readonly leavesRegion: boolean;
};

/** What a loss does. */
export type LossOutcome = {
  readonly loss: Loss;
  readonly locations: readonly LocationAfter[];
  readonly moves: readonly SiteMove[];
  /** Mbps that found another location, and Mbps that found none. */
  readonly movedMbps: number;
  readonly strandedMbps: number;
  /** Mean of the added km over the traffic that moved; null where none did. */
  readonly meanAddedKm: number | null;
};

/**
 * Plays a loss: each site whose home is lost moves to its nearest remaining location. Null while
 * locations, sites or the peak are not declared. The loss of a connection or a router moves no
 * site; it leaves its location with less capacity.
 */
export function simulateLoss(subject: Subject, loss: Loss): LossOutcome | null {
  const model = trafficModel(subject);
  if (model === null) return null;
  const lost = lostLocations(loss);
  const moves = lost.length === 0 ? [] : movesAfter(subject, model, lost);
  const received = new Float64Array(model.locations.length);
  let movedMbps = 0;
  let strandedMbps = 0;
  let addedKmMbps = 0;
  for (const { to, trafficMbps, addedKm } of moves) {
    if (to === null) {
      strandedMbps += trafficMbps;
      continue;
    }
    received[to] = (received[to] as number) + trafficMbps;
    movedMbps += trafficMbps;
    addedKmMbps += (addedKm ?? 0) * trafficMbps;
  }
  return {
    loss,
    locations: locationsAfter(model, loss, received),
    moves,
    movedMbps,
    strandedMbps,
    meanAddedKm: movedMbps === 0 ? null : addedKmMbps / movedMbps,
  };
}

function movesAfter(subject: Subject, model: TrafficModel, lost: readonly number[]): SiteMove[] {
  const [one = -1, other = one] = lost;
  const { sites, locations } = model;
  const moves: SiteMove[] = [];
  for (let site = 0; site < sites.count; site += 1) {
    const from = sites.home[site] as number;
    if (from !== one && from !== other) continue;
    const to = nearestRemaining(sites, site, one, other);
    const stranded = to < 0;
    moves.push({
      site,
      name: sites.sites[site]?.name ?? "",
      from,
      to: stranded ? null : to,
      trafficMbps: model.traffic[site] as number,
      addedKm: stranded
        ? null
        : kmToLocation(subject, sites, site, to) - kmToLocation(subject, sites, site, from),
      leavesRegion: !stranded && locations[to]?.metro.region !== locations[from]?.metro.region,
    });
  }
  return moves;
}

function locationsAfter(model: TrafficModel, loss: Loss, received: Float64Array): LocationAfter[] {
  const gone = lostLocations(loss);
  return model.locations.map(({ metro }, location) => {
    const lost = gone.includes(location);
    const receivedMbps = received[location] as number;
    const capacityMbps = lost ? 0 : remainingCapacity(model, loss, location);
    const trafficMbps = lost ? 0 : (model.load[location] as number) + receivedMbps;
    const utilisation = utilisationOf(trafficMbps, capacityMbps);
    const name = metro.metro;
    return { location, metro: name, lost, capacityMbps, trafficMbps, receivedMbps, utilisation };
  });
}

function remainingCapacity(model: TrafficModel, loss: Loss, location: number): number {
  const whole = model.capacity[location] as number;
  const declared = model.locations[location];
  if (declared === undefined) return whole;
  if ((loss.kind !== "connection" && loss.kind !== "router") || loss.location !== location) {
    return whole;
  }
  const played = linkLosses(declared).find((each) =>
    loss.kind === "router"
      ? each.kind === "router" && routerKey(each.name) === routerKey(loss.router)
      : each.kind === "connection" && each.connections[0] === loss.connection,
  );
  return played?.remainingMbps ?? whole;
}
