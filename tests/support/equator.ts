import type { EdgeMetro, Region } from "@/lib/core/edges/edge-metro";
import { earthRadiusKm } from "@/lib/core/geo/distance";
import { currentPolicy } from "@/lib/core/policy/policies";
import type {
  ApplicationDocument,
  Connection,
  Location,
  Measurement,
  PartnerType,
  Site,
} from "@/lib/core/requirements/document";
import type { Finding, RuleStatus } from "@/lib/core/requirements/report";
import type { Rule } from "@/lib/core/requirements/rule";
import { buildSubject } from "@/lib/core/requirements/subject";

/** A made-up world on the equator, where a place is its distance in km from Origin. */

const kmPerDegree = (earthRadiusKm * Math.PI) / 180;

export const now = new Date("2026-11-22T12:00:00Z");

export const place = (km: number) => ({ latitude: 0, longitude: km / kmPerDegree });

export function edge(metro: string, km: number, region: Region = "Europe"): EdgeMetro {
  return { metro, country: "NO", region, ...place(km), codes: [], facilities: [] };
}

export function link(changes: Partial<Connection> = {}): Connection {
  return { bandwidthMbps: 100_000, ...changes };
}

/** A location with two like connections, or with those given. */
export function at(metro: string, connections: Connection[] = [link(), link()]): Location {
  return { metro, connections };
}

export function site(name: string, km: number, share = 1, handoff?: string): Site {
  return { name, ...place(km), share, ...(handoff !== undefined && { handoff }) };
}

export type World = {
  type?: PartnerType;
  edges: EdgeMetro[];
  locations: Location[];
  sites?: Site[];
  peakMbps?: number;
  measurements?: Measurement[];
};

export function documentOf({ type = "isp", locations, sites, peakMbps, measurements }: World) {
  const document: ApplicationDocument = {
    format: "peering-service-application/1",
    partner: { name: "Fjord Net", type, asn: 399990 },
    locations,
    traffic: { ...(peakMbps !== undefined && { peakMbps }), ...(sites && { sites }) },
    ...(measurements && { measurements }),
  };
  return document;
}

/** All findings of a rule about that world; null where it does not apply. */
export function findingsOf(rule: Rule, world: World, policy = currentPolicy): Finding[] | null {
  const subject = buildSubject({ document: documentOf(world), edges: world.edges, now });
  return rule.check(subject, policy);
}

/** The worst status a rule gives that world. */
export function statusOf(rule: Rule, world: World, policy = currentPolicy): RuleStatus {
  const findings = findingsOf(rule, world, policy) ?? [];
  const order = ["fail", "unknown", "warn", "pass"] as const;
  return (
    order.find((status) => findings.some((each) => each.status === status)) ?? "not-applicable"
  );
}

/** Codes of the findings that are not a pass, each once. */
export function codesOf(rule: Rule, world: World): string[] {
  const findings = (findingsOf(rule, world) ?? []).filter(({ status }) => status !== "pass");
  return [...new Set(findings.map(({ code }) => code))];
}
