import type {
  ApplicationDocument,
  Connection,
  Location,
  PartnerType,
  Routing,
} from "@/lib/core/requirements/document";

/** What tells one company of the story from another; the rest of a declaration is alike. */
export type Company = {
  name: string;
  asn: number;
  type: PartnerType;
  domain: string;
  phone: string;
  asSet: string;
  prefix: string;
  /** Metros, each with two links on two routers. */
  metros: readonly string[];
  bandwidthMbps: number;
  peakMbps: number;
  /** Name, latitude, longitude in degrees, share, metro of the hand-off. */
  places: readonly (readonly [string, number, number, number, string])[];
  /** A network that came without the registry's exchange of routes. */
  routing?: Partial<Routing>;
};

/** A link that meets what is asked of its partner type. */
export function link(company: Company, metro: string, number: number): Connection {
  const site = metro.slice(0, 3).toLowerCase();
  return {
    name: `${site}-${number}`,
    bandwidthMbps: company.bandwidthMbps,
    router: `${site}-r${number}`,
    lacp: true,
    bfd: company.type === "voice",
    md5: false,
    rateLimited: false,
    statefulFirewall: false,
    sessions: ["ipv4", "ipv6"],
    sessionAddressProvider: company.type === "ixp" ? "peer" : "microsoft",
    maxPrefixesV4: 2000,
    maxPrefixesV6: 500,
    usedForPeeringService: true,
    legacy: false,
    peakUtilisation: 0.24,
  };
}

const location = (company: Company, metro: string): Location => ({
  metro,
  connections: [link(company, metro, 1), link(company, metro, 2)],
});

/** The declaration of a company that has everything the partnership asks for. */
export function declaration(company: Company): ApplicationDocument {
  const { name, asn, type, domain, phone } = company;
  return {
    format: "peering-service-application/1",
    partner: { name, type, asn, agreementSignedOn: "2026-08-31" },
    contacts: [
      {
        role: "noc",
        name: `${name} NOC`,
        email: `noc@${domain}`,
        phone,
        staffedAroundTheClock: true,
      },
      { role: "policy", name: "Peering", email: `peering@${domain}` },
    ],
    locations: company.metros.map((metro) => location(company, metro)),
    traffic: {
      peakMbps: company.peakMbps,
      sites: company.places.map(([place, latitude, longitude, share, handoff]) => ({
        name: place,
        latitude,
        longitude,
        share,
        handoff,
      })),
    },
    routing: {
      asSet: company.asSet,
      prefixes: [{ prefix: company.prefix, trafficClass: "enterprise" }],
      tagsPeeringServiceCommunity: true,
      acceptsReturnTrafficAtEveryEdge: true,
      announcesConsistently: true,
      filtersAs12076: true,
      usesStaticRoutes: false,
      manrsParticipant: true,
      ...(type === "ixp" && { registeredOriginAsns: [399_971, 399_972, 399_973] }),
      ...company.routing,
    },
  };
}
