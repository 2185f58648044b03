import type { Threshold } from "./threshold";

type AddressProviders = readonly ("microsoft" | "peer")[];

/**
 * Every threshold of the requirement catalogue at one date, grouped by the rule that uses it
 * (the rule's id in camelCase). Rules hold no numbers of their own, so that a later policy can
 * live beside an earlier one and a revision keeps being judged by its own.
 */
export type Policy = {
  /** Names the policy in reports, e.g. "2026-11". */
  readonly version: string;
  /** First day it applies, YYYY-MM-DD. */
  readonly date: string;
  /** What every comparison of utilisations and weights shares. */
  readonly arithmetic: { readonly tolerance: Threshold<number> };
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
    readonly minorWeight: Threshold<number>;
  };
  readonly nearestEdgeCoverage: {
    readonly maximumKm: Threshold<number>;
    readonly minorWeight: Threshold<number>;
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
  };
  readonly peeringServiceCommunity: { readonly community: Threshold<string> };
  readonly filtersAs12076: { readonly asn: Threshold<number> };
};
