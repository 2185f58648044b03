import type { Point } from "@/lib/core/geo/distance";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import type { Report } from "@/lib/core/requirements/report";
import { buildSubject } from "@/lib/core/requirements/subject";
import { type MarkState, statesByPath } from "./mark-state";

/** A location as a map and its table show it. */
export type MapLocation = Point & {
  readonly metro: string;
  readonly country: string;
  readonly state: MarkState;
  /** Mbps over its Peering Service connections. */
  readonly capacityMbps: number;
  /** Connections that carry Peering Service. */
  readonly connections: number;
  /** Mbps handed over here; null while no peak is declared. */
  readonly trafficMbps: number | null;
  /** Weight of the sites whose traffic is handed over here, 0 to 1. */
  readonly weight: number;
  readonly siteCount: number;
};

/** A place where users are, as a map shows it. */
export type MapSite = Point & {
  readonly name: string;
  readonly state: MarkState;
  /** Share of all traffic, 0 to 1. */
  readonly weight: number;
  /** Metro where its traffic is handed over, or null when there is nowhere. */
  readonly home: string | null;
};

/** What a partner covers: where it meets Microsoft, and which users are served from where. */
export type Coverage = {
  readonly locations: readonly MapLocation[];
  readonly sites: readonly MapSite[];
};

/** Only the judgement of dates needs the moment, and nothing of it is read here. */
const anyMoment = new Date(0);

/**
 * What a map of the document shows. Locations and sites that findings of the report point to
 * carry the worst status among them; without a report nothing is marked.
 */
export function coverageOf(document: ApplicationDocument, report: Report | null): Coverage {
  const subject = buildSubject({ document, now: anyMoment });
  const facts = subject.sites;
  const states = statesByPath(report);
  const traffic = subject.locations.map(() => ({ mbps: 0, weight: 0, sites: 0 }));
  const sites = (facts?.sites ?? []).map((site, index): MapSite => {
    const home = facts?.home[index] ?? -1;
    const weight = facts?.weights[index] ?? 0;
    const into = traffic[home];
    if (into) {
      into.mbps += facts?.trafficMbps?.[index] ?? 0;
      into.weight += weight;
      into.sites += 1;
    }
    return {
      name: site.name,
      latitude: site.latitude,
      longitude: site.longitude,
      weight,
      home: subject.locations[home]?.metro.metro ?? null,
      state: states(`/traffic/sites/${index}`),
    };
  });
  const peakDeclared = document.traffic?.peakMbps !== undefined && facts !== null;
  const locations = subject.locations.map((location, position): MapLocation => {
    const served = traffic[position];
    return {
      metro: location.metro.metro,
      country: location.metro.country,
      latitude: location.metro.latitude,
      longitude: location.metro.longitude,
      state: states(location.path),
      capacityMbps: location.capacityMbps,
      connections: location.peeringServiceConnections.length,
      trafficMbps: peakDeclared ? (served?.mbps ?? 0) : null,
      weight: served?.weight ?? 0,
      siteCount: served?.sites ?? 0,
    };
  });
  return { locations, sites };
}
