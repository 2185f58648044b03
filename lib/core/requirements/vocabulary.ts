/** Closed lists of words an application document may hold, shared by schema, forms and rules. */

export const documentFormat = "peering-service-application/1";
export const evidenceFormat = "peering-service-evidence/1";

export const partnerTypes = ["isp", "voice", "ixp"] as const;
export type PartnerType = (typeof partnerTypes)[number];

export const contactRoles = [
  "noc",
  "policy",
  "technical",
  "service",
  "escalation",
  "other",
] as const;
export type ContactRole = (typeof contactRoles)[number];

export const sessionFamilies = ["ipv4", "ipv6"] as const;
export type SessionFamily = (typeof sessionFamilies)[number];

export const sessionAddressProviders = ["microsoft", "peer"] as const;
export type SessionAddressProvider = (typeof sessionAddressProviders)[number];

export const trafficClasses = [
  "enterprise",
  "consumer",
  "voice",
  "infrastructure",
  "content",
  "other",
] as const;
export type TrafficClass = (typeof trafficClasses)[number];

/** How control of an ASN may be proven. */
export const controlMethods = ["peeringdb", "registry-email", "reviewer", "rpki"] as const;
export type ControlMethod = (typeof controlMethods)[number];
