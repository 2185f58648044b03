import fc from "fast-check";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import type {
  ApplicationDocument,
  Connection,
  Location,
  Measurement,
  Site,
} from "@/lib/core/requirements/document";
import { partnerTypes } from "@/lib/core/requirements/vocabulary";

/** Random applications that the schema accepts: few metros, so that sites share and lose homes. */

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const connections: fc.Arbitrary<Connection> = fc.record(
  {
    bandwidthMbps: fc.constantFrom(1, 10_000, 100_000, 400_000),
    router: maybe(fc.constantFrom("r1", "R1", "r2")),
    microsoftRouter: maybe(fc.constantFrom("m1", "m2")),
    lacp: fc.boolean(),
    bfd: fc.boolean(),
    md5: fc.boolean(),
    rateLimited: fc.boolean(),
    statefulFirewall: fc.boolean(),
    sessions: fc.subarray<"ipv4" | "ipv6">(["ipv4", "ipv6"]),
    sessionAddressProvider: fc.constantFrom("microsoft", "peer"),
    maxPrefixesV4: fc.constantFrom(0, 1999, 2000),
    maxPrefixesV6: fc.constantFrom(0, 499, 500),
    usedForPeeringService: fc.boolean(),
    legacy: fc.boolean(),
    peakUtilisation: fc.constantFrom(0, 0.39, 0.4, 1),
    augmentationDueOn: fc.constantFrom("2026-11-21", "2026-11-22", "2027-01-21", "2027-01-22"),
  },
  { requiredKeys: ["bandwidthMbps"] },
);

const metroNames = edgeMetros.map(({ metro }) => metro);
// Mostly one continent, so that regions have twins, and some from anywhere.
const metros = fc.oneof(
  fc.constantFrom("Oslo", "Stockholm", "Amsterdam", "London", "Paris", "New York", "Newark"),
  fc.constantFrom(...metroNames),
);

const locations: fc.Arbitrary<Location[]> = fc.uniqueArray(
  fc.record({ metro: metros, connections: fc.array(connections, { maxLength: 4 }) }),
  { selector: ({ metro }) => metro, maxLength: 7 },
);

const shares = fc.oneof(
  fc.constantFrom(0, 1, 1, 2, 5, 1e-300, 1e300),
  fc.double({ min: 0, max: 100, noNaN: true }),
);

// JSON writes -0 as 0.
const degrees = (most: number) =>
  fc.double({ min: -most, max: most, noNaN: true }).map((value) => value + 0);

const sites: fc.Arbitrary<Omit<Site, "name">[]> = fc
  .array(
    fc.record(
      {
        latitude: fc.oneof(fc.constantFrom(-90, 90, 0), degrees(90)),
        longitude: degrees(180),
        share: shares,
        handoff: metros,
      },
      { requiredKeys: ["latitude", "longitude", "share"] },
    ),
    { maxLength: 12 },
  )
  .filter((all) => all.length === 0 || all.some(({ share }) => share > 0));

const measuredAt = fc.constantFrom(
  "2026-11-22T12:00:00Z",
  "2026-11-22T12:00:01Z",
  "2026-08-24T12:00:00Z",
  "2026-08-24T12:00:01Z",
  "2026-11-01T02:00:00+08:00",
);

/** Documents that `applicationDocumentSchema` accepts, whole or with parts missing. */
export const applications: fc.Arbitrary<ApplicationDocument> = fc
  .record({
    type: fc.constantFrom(...partnerTypes),
    locations: maybe(locations),
    peakMbps: maybe(fc.oneof(fc.constantFrom(0, 100_000, 400_000), fc.nat(2_000_000))),
    sites: maybe(sites),
    rtts: fc.array(
      fc.tuple(fc.nat(), metros, fc.double({ min: 0.01, max: 400, noNaN: true }), measuredAt),
      { maxLength: 12 },
    ),
    accepts: maybe(fc.boolean()),
  })
  .map(({ type, locations, peakMbps, sites, rtts, accepts }) => {
    const named = sites?.map((site, index) => ({ ...site, name: `site ${index}` }));
    return {
      format: "peering-service-application/1",
      partner: { name: "Fjord Net", type, asn: 399990 },
      ...(locations && { locations }),
      traffic: { ...(peakMbps !== undefined && { peakMbps }), ...(named && { sites: named }) },
      ...(accepts !== undefined && { routing: { acceptsReturnTrafficAtEveryEdge: accepts } }),
      measurements: measurementsOf(named ?? [], rtts),
    };
  });

function measurementsOf(
  sites: readonly Site[],
  rtts: readonly (readonly [number, string, number, string])[],
): Measurement[] {
  if (sites.length === 0) return [];
  return rtts.map(([at, metro, rttMs, measuredAt]) => ({
    site: sites[at % sites.length]?.name ?? "",
    metro,
    rttMs,
    measuredAt,
  }));
}

/** Applications with locations, sites and a peak, as the failure simulation needs them. */
export const simulableApplications = applications.filter(
  ({ locations, traffic }) =>
    (locations?.some(({ connections }) => connections?.length) ?? false) &&
    (traffic?.sites?.length ?? 0) > 0 &&
    traffic?.peakMbps !== undefined,
);
