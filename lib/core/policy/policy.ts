import type { FreeMailList } from "@/lib/core/network/free-mail";
import type { Threshold } from "./threshold";

type AddressProviders = readonly ("microsoft" | "peer")[];

/**
 * The requirement catalogue at one date: which rules judge, and every threshold, grouped by the
 * rule that uses it (the rule's id in camelCase). Rules hold no numbers of their own, and one whose
 * meaning changed between versions reads the difference from its thresholds, so that a revision
 * keeps being judged by its own version.
 */
export type Policy = {
  /** Names the policy in reports, e.g. "2026-11". */
  readonly version: string;
  /** First day it applies, YYYY-MM-DD. */
  readonly date: string;
  /** Ids of the rules that judge, in the order of reports; `rulesOf` resolves them. */
  readonly rules: readonly string[];
  /** The free-mail providers; no threshold, because it is too long to show beside numbers. */
  readonly freeMail: FreeMailList;
  /** How much above or below a bound, as a part of it, is arithmetic noise. */
  readonly arithmetic: {
    /** For sums and quotients: weights and utilisations under a loss. */
    readonly tolerance: Threshold<number>;
    /** For declared values, distances and round-trip times. */
    readonly measureTolerance: Threshold<number>;
  };
  readonly asnPublic: { readonly microsoftAsns: Threshold<readonly number[]> };
  readonly asnControl: {
    readonly proofDays: Threshold<number>;
    readonly methods: Threshold<readonly string[]>;
  };
  readonly nocContact: { readonly minimumContacts: Threshold<number> };
  readonly trafficMinimum: { readonly minimumMbps: Threshold<number> };
  readonly localRedundancy: {
    /** For networks: isp and voice. */
    readonly networkConnections: Threshold<number>;
    /** For internet exchanges with a route server. */
    readonly exchangeConnections: Threshold<number>;
  };
  readonly routerDiversity: { readonly minimumRouters: Threshold<number> };
  readonly linkSpeed: {
    readonly minimumMbps: Threshold<number>;
    readonly recommendedMbps: Threshold<number>;
  };
  readonly dualStack: { readonly families: Threshold<readonly ("ipv4" | "ipv6")[]> };
  readonly sessionAddressing: {
    readonly isp: Threshold<AddressProviders>;
    readonly voice: Threshold<AddressProviders>;
    readonly ixp: Threshold<AddressProviders>;
  };
  readonly maxPrefix: {
    readonly minimumV4: Threshold<number>;
    readonly minimumV6: Threshold<number>;
  };
  readonly utilisation: {
    readonly augmentAt: Threshold<number>;
    readonly augmentWithinDays: Threshold<number>;
    /** What becomes of a connection that states no utilisation beside others that do. */
    readonly silentConnection: Threshold<"passed-over" | "unknown">;
  };
  readonly geoRedundancy: {
    readonly separationKm: Threshold<number>;
    readonly proposals: Threshold<number>;
  };
  readonly survivesLinkLoss: { readonly maximumUtilisation: Threshold<number> };
  readonly survivesSiteLoss: {
    readonly maximumUtilisation: Threshold<number>;
    readonly tightUtilisation: Threshold<number>;
  };
  readonly survivesTwoSiteLosses: {
    readonly maximumUtilisation: Threshold<number>;
    readonly minimumLocations: Threshold<number>;
  };
  readonly nearestEdgeOutbound: {
    readonly extraKm: Threshold<number>;
    /** Sites below this weight only warn. */
    readonly minorWeight: Threshold<number>;
    /** Whether that is the weight of each site, or of all such sites together. */
    readonly minorOf: Threshold<"each-site" | "all-sites">;
  };
  readonly nearestEdgeCoverage: {
    readonly maximumKm: Threshold<number>;
    /** Sites below this weight only warn. */
    readonly minorWeight: Threshold<number>;
    /** Whether that is the weight of each site, or of all such sites together. */
    readonly minorOf: Threshold<"each-site" | "all-sites">;
  };
  readonly nearestEdgeGap: {
    readonly nearerByKm: Threshold<number>;
    readonly weight: Threshold<number>;
    readonly proposals: Threshold<number>;
  };
  readonly nearestEdgeMeasured: {
    readonly freshDays: Threshold<number>;
    /** How far light travels in fibre in a millisecond. */
    readonly kmPerMs: Threshold<number>;
    readonly inflatedBaseMs: Threshold<number>;
    readonly inflatedFactor: Threshold<number>;
    readonly fasterByMs: Threshold<number>;
    readonly minimumLocations: Threshold<number>;
  };
  readonly publicPrefixes: {
    readonly longestV4: Threshold<number>;
    readonly minimumPrefixes: Threshold<number>;
    /** What becomes of a network that is declared again. */
    readonly repeated: Threshold<"counted" | "warned">;
  };
  readonly trafficClass: {
    /** Whether entries of one network are compared with each other. */
    readonly repeated: Threshold<"counted" | "compared">;
  };
  readonly peeringServiceCommunity: { readonly community: Threshold<string> };
  readonly filtersAs12076: { readonly asn: Threshold<number> };
  readonly irrRegistered: {
    /** By the form of one as-set alone, or by what registries answer about several. */
    readonly judgedBy: Threshold<"its-form" | "registries">;
  };
  readonly rpkiSigned: { readonly judgedBy: Threshold<"nothing" | "validators"> };
  /** Absent from versions before the rule. */
  readonly peeringdbPresence?: { readonly withinKm: Threshold<number> };
  /** Absent from versions before the rule. */
  readonly facilityConsistent?: { readonly withinKm: Threshold<number> };
};
