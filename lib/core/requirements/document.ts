import { z } from "zod";
import { boundedText } from "@/lib/core/text/outside-text";
import { instant } from "./instant";
import {
  contactRoles,
  documentFormat,
  type PartnerType,
  partnerTypes,
  sessionAddressProviders,
  sessionFamilies,
  trafficClasses,
} from "./vocabulary";

/**
 * The shape of an application document: everything a partner declares. The schema is plain,
 * without transforms, so that it can be published as JSON Schema; `parseDocument` trims
 * strings, drops empty ones and null, and checks what a shape can't say before and after it.
 */

/** Measurements one document holds at most. */
export const maxMeasurements = 100_000;

/** Entries of the other long lists at most. */
export const maxEntries = { locations: 200, sites: 10_000, prefixes: 10_000 } as const;

/** The format names no limit; there are fewer ASNs in the whole routing table (some 80,000). */
const maxOriginAsns = 100_000;

const highestAsn = 4_294_967_295;
const asn = z.int().min(0).max(highestAsn);

/** Most characters (UTF-16 units) of a text of a document. */
export const maxTextLength = 5000;
const text = boundedText(maxTextLength).min(1);
const metro = text.describe("Name of an edge metro; case and known aliases aside");
const date = z.iso.date();
const count = z.int().min(0);

/** The least an e-mail address has; what an account's must have is checked beyond the schema. */
export const mailShape = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

const contactSchema = z.strictObject({
  role: z.enum(contactRoles).optional(),
  name: text.optional(),
  email: boundedText(254).regex(mailShape).optional(),
  phone: boundedText(maxTextLength)
    .regex(/^\+[1-9]\d{1,14}$/)
    .optional()
    .describe("E.164, for example +4721000000"),
  staffedAroundTheClock: z.boolean().optional(),
});

const connectionSchema = z.strictObject({
  name: text.optional().describe("Unique in its location"),
  facility: text.optional(),
  peeringDbFacilityId: count.optional(),
  bandwidthMbps: z.int().min(1).max(10_000_000),
  router: text.optional().describe("The partner's own router"),
  microsoftRouter: text.optional(),
  lacp: z.boolean().optional(),
  bfd: z.boolean().optional(),
  md5: z.boolean().optional(),
  rateLimited: z.boolean().optional(),
  statefulFirewall: z.boolean().optional(),
  sessions: z.array(z.enum(sessionFamilies)).max(10).optional(),
  sessionAddressProvider: z.enum(sessionAddressProviders).optional(),
  maxPrefixesV4: count.optional(),
  maxPrefixesV6: count.optional(),
  usedForPeeringService: z.boolean().optional(),
  legacy: z.boolean().optional(),
  peakUtilisation: z.number().min(0).max(1).optional(),
  augmentationDueOn: date.optional(),
});

const locationSchema = z.strictObject({
  metro,
  connections: z.array(connectionSchema).max(100).optional(),
});

const siteSchema = z.strictObject({
  name: text.describe("Unique among the sites"),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  share: z.number().min(0).describe("A weight; the shares need not sum to 1"),
  handoff: metro.optional(),
});

const prefixSchema = z.strictObject({
  prefix: text.describe("CIDR notation, IPv4 or IPv6"),
  trafficClass: z.enum(trafficClasses).optional(),
});

const routingSchema = z.strictObject({
  asSet: text.optional(),
  prefixes: z.array(prefixSchema).max(maxEntries.prefixes).optional(),
  registeredOriginAsns: z.array(asn).max(maxOriginAsns).optional(),
  tagsPeeringServiceCommunity: z.boolean().optional(),
  acceptsReturnTrafficAtEveryEdge: z.boolean().optional(),
  announcesConsistently: z.boolean().optional(),
  filtersAs12076: z.boolean().optional(),
  usesStaticRoutes: z.boolean().optional(),
  manrsParticipant: z.boolean().optional(),
});

const measurementSchema = z.strictObject({
  site: text,
  metro,
  rttMs: z.number().positive(),
  measuredAt: instant,
  source: text.optional(),
});

export const applicationDocumentSchema = z.strictObject({
  format: z.literal(documentFormat),
  partner: z.strictObject({
    name: boundedText(200).min(1),
    type: z.enum(partnerTypes),
    asn,
    agreementSignedOn: date.optional(),
  }),
  contacts: z.array(contactSchema).max(50).optional(),
  locations: z.array(locationSchema).max(maxEntries.locations).optional(),
  traffic: z
    .strictObject({
      peakMbps: count.optional(),
      sites: z.array(siteSchema).max(maxEntries.sites).optional(),
    })
    .optional(),
  routing: routingSchema.optional(),
  measurements: z.array(measurementSchema).max(maxMeasurements).optional(),
});

export type ApplicationDocument = z.infer<typeof applicationDocumentSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Connection = z.infer<typeof connectionSchema>;
export type Location = z.infer<typeof locationSchema>;
export type Site = z.infer<typeof siteSchema>;
export type DeclaredPrefix = z.infer<typeof prefixSchema>;
export type Routing = z.infer<typeof routingSchema>;
export type Measurement = z.infer<typeof measurementSchema>;
export type { PartnerType };
