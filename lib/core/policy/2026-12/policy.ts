import { policy202611 } from "@/lib/core/policy/2026-11/policy";
import type { Policy } from "@/lib/core/policy/policy";
import { ours } from "@/lib/core/policy/threshold";
import { freeMail202612 } from "./free-mail";
import { rules202612 } from "./rules";

/** The policy in force from December 2026; what is not written here is as it was in 2026-11. */
export const policy202612: Policy = {
  ...policy202611,
  version: "2026-12",
  date: "2026-12-01",
  rules: rules202612,
  freeMail: freeMail202612,
  arithmetic: { tolerance: ours(1e-9, "ratio"), measureTolerance: ours(1e-9, "ratio") },
  peeringdbPresence: { withinKm: ours(100, "km") },
  facilityConsistent: { withinKm: ours(100, "km") },
  utilisation: {
    ...policy202611.utilisation,
    // One quiet link hid the full ones.
    silentConnection: ours("unknown", "choice"),
  },
  // A partner that splits its users into 101 places could hand all of them over far away.
  nearestEdgeOutbound: {
    ...policy202611.nearestEdgeOutbound,
    minorOf: ours("all-sites", "choice"),
  },
  nearestEdgeCoverage: {
    ...policy202611.nearestEdgeCoverage,
    minorOf: ours("all-sites", "choice"),
  },
  publicPrefixes: { ...policy202611.publicPrefixes, repeated: ours("warned", "choice") },
  trafficClass: { repeated: ours("compared", "choice") },
  irrRegistered: { judgedBy: ours("registries", "choice") },
  rpkiSigned: { judgedBy: ours("validators", "choice") },
};
