import type { Policy } from "@/lib/core/policy/policy";
import type { Rule } from "./rule";
import { agreementSigned } from "./rules/agreement-signed";
import { asnControl } from "./rules/asn-control";
import { asnPublic } from "./rules/asn-public";
import { bfd } from "./rules/bfd";
import { consistentAnnouncements } from "./rules/consistent-announcements";
import { dualStack } from "./rules/dual-stack";
import { equalBandwidth } from "./rules/equal-bandwidth";
import { facilityConsistent } from "./rules/facility-consistent";
import { filtersAs12076 } from "./rules/filters-as12076";
import { geoRedundancy } from "./rules/geo-redundancy";
import { irrRegistered } from "./rules/irr-registered";
import { lacp } from "./rules/lacp";
import { legacyConverted } from "./rules/legacy-converted";
import { linkSpeed } from "./rules/link-speed";
import { localRedundancy } from "./rules/local-redundancy";
import { manrs } from "./rules/manrs";
import { maxPrefix } from "./rules/max-prefix";
import { nearestEdgeCoverage } from "./rules/nearest-edge-coverage";
import { nearestEdgeGap } from "./rules/nearest-edge-gap";
import { nearestEdgeMeasured } from "./rules/nearest-edge-measured";
import { nearestEdgeOutbound } from "./rules/nearest-edge-outbound";
import { nearestEdgeReturn } from "./rules/nearest-edge-return";
import { noMd5 } from "./rules/no-md5";
import { noRateLimit } from "./rules/no-rate-limit";
import { noStatefulFirewall } from "./rules/no-stateful-firewall";
import { noStaticRoutes } from "./rules/no-static-routes";
import { nocContact } from "./rules/noc-contact";
import { nocEmailDomain } from "./rules/noc-email-domain";
import { originAsnsRegistered } from "./rules/origin-asns-registered";
import { peerName } from "./rules/peer-name";
import { peeringServiceCommunity } from "./rules/peering-service-community";
import { peeringServiceEnabled } from "./rules/peering-service-enabled";
import { peeringdbPresence } from "./rules/peeringdb-presence";
import { peeringdbProfile } from "./rules/peeringdb-profile";
import { prefixOrigin } from "./rules/prefix-origin";
import { publicPrefixes } from "./rules/public-prefixes";
import { routerDiversity } from "./rules/router-diversity";
import { rpkiSigned } from "./rules/rpki-signed";
import { sessionAddressing } from "./rules/session-addressing";
import { survivesLinkLoss } from "./rules/survives-link-loss";
import { survivesSiteLoss } from "./rules/survives-site-loss";
import { survivesTwoSiteLosses } from "./rules/survives-two-site-losses";
import { trafficClass } from "./rules/traffic-class";
import { trafficMinimum } from "./rules/traffic-minimum";
import { utilisation } from "./rules/utilisation";

/**
 * Every rule that any policy version names, in the order of the catalogue. Which of them judge is
 * for a version to say: a rule added here changes no report until one names it.
 */
export const rules: readonly Rule[] = [
  asnPublic,
  asnControl,
  agreementSigned,
  nocContact,
  nocEmailDomain,
  peeringdbProfile,
  peerName,
  trafficMinimum,
  peeringdbPresence,
  facilityConsistent,
  peeringServiceEnabled,
  localRedundancy,
  routerDiversity,
  equalBandwidth,
  linkSpeed,
  lacp,
  noRateLimit,
  noStatefulFirewall,
  bfd,
  dualStack,
  noMd5,
  legacyConverted,
  sessionAddressing,
  maxPrefix,
  utilisation,
  geoRedundancy,
  survivesLinkLoss,
  survivesSiteLoss,
  survivesTwoSiteLosses,
  nearestEdgeOutbound,
  nearestEdgeCoverage,
  nearestEdgeReturn,
  nearestEdgeGap,
  nearestEdgeMeasured,
  publicPrefixes,
  trafficClass,
  peeringServiceCommunity,
  originAsnsRegistered,
  filtersAs12076,
  consistentAnnouncements,
  noStaticRoutes,
  irrRegistered,
  rpkiSigned,
  prefixOrigin,
  manrs,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of that id, or null. */
export function ruleById(id: string): Rule | null {
  return byId.get(id) ?? null;
}

const byPolicy = new WeakMap<Policy, readonly Rule[]>();

/**
 * The rules a policy version names, in its order.
 *
 * @throws when it names a rule that does not exist
 */
export function rulesOf(policy: Policy): readonly Rule[] {
  const known = byPolicy.get(policy);
  if (known) return known;
  const named = policy.rules.map((id) => {
    const rule = byId.get(id);
    if (!rule) throw new Error(`Policy ${policy.version} names ${id}, which is no rule.`);
    return rule;
  });
  byPolicy.set(policy, named);
  return named;
}
