import type {
  ApplicationDocument,
  Connection,
  Measurement,
  Site,
} from "@/lib/core/requirements/document";
import type { Evidence } from "@/lib/core/requirements/evidence";

/** The moment the example is judged at, so that its report stays as it is. */
export const exampleMoment = new Date("2026-11-20T09:00:00Z");

/** A connection as the fictional provider builds them, apart from its name and router. */
function link(name: string, router: string, peakUtilisation: number): Connection {
  return {
    name,
    router,
    bandwidthMbps: 100_000,
    peakUtilisation,
    lacp: true,
    bfd: false,
    md5: false,
    rateLimited: false,
    statefulFirewall: false,
    sessions: ["ipv4", "ipv6"],
    sessionAddressProvider: "microsoft",
    maxPrefixesV4: 2000,
    maxPrefixesV6: 500,
    usedForPeeringService: true,
    legacy: false,
  };
}

function site(
  name: string,
  latitude: number,
  longitude: number,
  share: number,
  handoff: string,
): Site {
  return { name, latitude, longitude, share, handoff };
}

function measured(site: string, metro: string, rttMs: number): Measurement {
  return { site, metro, rttMs, measuredAt: "2026-11-10T06:00:00Z", source: "RIPE Atlas" };
}

/**
 * A fictional provider of the Iberian peninsula with three things to mend: one link only in
 * Lisbon, one router in Barcelona, and Porto's traffic hauled to Madrid.
 */
export const exampleDocument: ApplicationDocument = {
  format: "peering-service-application/1",
  partner: { name: "Garua Net", type: "isp", asn: 399_920, agreementSignedOn: "2026-10-05" },
  contacts: [
    {
      role: "noc",
      name: "Garua NOC",
      email: "noc@garuanet.example",
      phone: "+34910000000",
      staffedAroundTheClock: true,
    },
    { role: "policy", name: "Peering", email: "peering@garuanet.example", phone: "+34910000001" },
  ],
  locations: [
    {
      metro: "Madrid",
      connections: [link("mad-1", "mad-r1", 0.31), link("mad-2", "mad-r2", 0.31)],
    },
    { metro: "Lisbon", connections: [link("lis-1", "lis-r1", 0.24)] },
    {
      metro: "Barcelona",
      connections: [link("bcn-1", "bcn-r1", 0.22), link("bcn-2", "bcn-r1", 0.22)],
    },
  ],
  traffic: {
    peakMbps: 130_000,
    sites: [
      site("Madrid", 40.4168, -3.7038, 30, "Madrid"),
      site("Barcelona", 41.3874, 2.1686, 22, "Barcelona"),
      site("Lisbon", 38.7223, -9.1393, 14, "Lisbon"),
      site("Valencia", 39.4699, -0.3763, 9, "Madrid"),
      site("Porto", 41.1579, -8.6291, 8, "Madrid"),
      site("Seville", 37.3891, -5.9845, 7, "Lisbon"),
      site("Bilbao", 43.263, -2.935, 6, "Madrid"),
      site("Zaragoza", 41.6488, -0.8891, 5, "Barcelona"),
      site("Málaga", 36.7213, -4.4214, 5, "Madrid"),
      site("Palma", 39.5696, 2.6502, 3, "Barcelona"),
      site("A Coruña", 43.3623, -8.4115, 3, "Madrid"),
      site("Faro", 37.0194, -7.9304, 2, "Lisbon"),
    ],
  },
  routing: {
    asSet: "RIPE::AS-GARUANET",
    prefixes: [
      { prefix: "185.1.0.0/22", trafficClass: "enterprise" },
      { prefix: "2a0c:b640::/29", trafficClass: "enterprise" },
    ],
    tagsPeeringServiceCommunity: true,
    acceptsReturnTrafficAtEveryEdge: true,
    announcesConsistently: true,
    filtersAs12076: true,
    usesStaticRoutes: false,
    manrsParticipant: true,
  },
  measurements: [
    measured("Madrid", "Madrid", 1.2),
    measured("Barcelona", "Barcelona", 1.1),
    measured("Valencia", "Madrid", 6.4),
  ],
};

/** What the portal would have found out about the fictional provider. */
export const exampleEvidence: Evidence = {
  format: "peering-service-evidence/1",
  asnControl: { method: "peeringdb", verifiedAt: "2026-11-02T09:00:00Z" },
  peeringDb: {
    fetchedAt: "2026-11-20T08:55:00Z",
    net: {
      asn: 399_920,
      name: "Garua Net",
      irr_as_set: "RIPE::AS-GARUANET",
      info_prefixes4: 40,
      info_prefixes6: 12,
    },
    netfac: [{ name: "Equinix MD2", city: "Madrid", country: "ES" }],
    poc: [{ role: "NOC", visible: "Public", email: "noc@garuanet.example" }],
  },
};
