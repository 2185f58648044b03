import type { Policy } from "@/lib/core/policy/policy";
import { ours, published } from "@/lib/core/policy/threshold";
import { freeMail202611 } from "./free-mail";
import { rules202611 } from "./rules";

/** The policy in force in November 2026. Published: nothing in it may change any more. */
export const policy202611: Policy = {
  version: "2026-11",
  date: "2026-11-01",
  rules: rules202611,
  freeMail: freeMail202611,
  // A sum of shares in another order may differ in its last bits; that must decide nothing.
  arithmetic: {
    tolerance: ours(1e-9, "ratio"),
    // Declared values, km and ms were compared to the last bit.
    measureTolerance: ours(0, "ratio"),
  },
  asnPublic: { microsoftAsns: published([8068, 8069, 8075, 12076], "asn", "R01", "R35") },
  asnControl: {
    proofDays: ours(365, "days"),
    methods: ours(["peeringdb", "registry-email", "reviewer", "rpki"], "method"),
  },
  nocContact: { minimumContacts: published(1, "contacts", "R05", "R07") },
  trafficMinimum: { minimumMbps: published(2000, "Mbps", "R43") },
  localRedundancy: {
    networkConnections: published(2, "connections", "R12"),
    exchangeConnections: published(1, "connections", "R14"),
  },
  routerDiversity: { minimumRouters: published(2, "routers", "R13") },
  linkSpeed: {
    minimumMbps: published(10_000, "Mbps", "R18"),
    recommendedMbps: published(100_000, "Mbps", "R18"),
  },
  dualStack: { families: published(["ipv4", "ipv6"], "family", "R25") },
  sessionAddressing: {
    isp: published(["microsoft", "peer"], "provider", "R32"),
    voice: published(["microsoft"], "provider", "R32"),
    ixp: published(["peer"], "provider", "R32"),
  },
  maxPrefix: {
    minimumV4: published(2000, "prefixes", "R39"),
    minimumV6: published(500, "prefixes", "R39"),
  },
  utilisation: {
    augmentAt: published(0.4, "ratio", "R41"),
    augmentWithinDays: published(60, "days", "R41"),
    silentConnection: ours("passed-over", "choice"),
  },
  geoRedundancy: {
    // The known twin metros (Ashburn and Manassas, New York and Newark …) lie within 60 km.
    separationKm: ours(100, "km"),
    proposals: ours(3, "metros"),
  },
  survivesLinkLoss: { maximumUtilisation: published(1, "ratio", "R42", "R49") },
  survivesSiteLoss: {
    maximumUtilisation: published(1, "ratio", "R49"),
    tightUtilisation: ours(0.8, "ratio"),
  },
  survivesTwoSiteLosses: {
    maximumUtilisation: ours(1, "ratio"),
    minimumLocations: ours(3, "locations"),
  },
  nearestEdgeOutbound: {
    extraKm: ours(100, "km"),
    minorWeight: ours(0.01, "ratio"),
    minorOf: ours("each-site", "choice"),
  },
  nearestEdgeCoverage: {
    // 1000 miles, as the provider availability check of the API measures it.
    maximumKm: published(1609.344, "km", "R53"),
    minorWeight: ours(0.01, "ratio"),
    minorOf: ours("each-site", "choice"),
  },
  nearestEdgeGap: {
    nearerByKm: ours(500, "km"),
    weight: ours(0.05, "ratio"),
    proposals: ours(5, "metros"),
  },
  nearestEdgeMeasured: {
    freshDays: ours(90, "days"),
    kmPerMs: ours(200, "km/ms"),
    inflatedBaseMs: ours(5, "ms"),
    inflatedFactor: ours(2.7, "factor"),
    fasterByMs: ours(2, "ms"),
    minimumLocations: ours(2, "locations"),
  },
  publicPrefixes: {
    longestV4: published(24, "prefix-length", "R28"),
    minimumPrefixes: published(1, "prefixes", "R27", "R28"),
    repeated: ours("counted", "choice"),
  },
  trafficClass: { repeated: ours("counted", "choice") },
  peeringServiceCommunity: { community: published("8075:8007", "community", "R30") },
  filtersAs12076: { asn: published(12076, "asn", "R35") },
  irrRegistered: { judgedBy: ours("its-form", "choice") },
  rpkiSigned: { judgedBy: ours("nothing", "choice") },
};
