import { day, plain } from "@/lib/interfaces/exports/column";
import type { ExportSet } from "@/lib/interfaces/exports/export-set";
import { Prisma } from "@/lib/platform/db/generated/client";
import { directoryFields, partnerPlaces, readPartnerFilters } from "./directory-filters";
import { since } from "./partners";

/** One row a metro of a partner. A partner without a metro has none. */
export const locations: ExportSet = {
  name: "locations",
  permission: "exports.make",
  contacts: false,
  columns: [
    { key: "partner", type: "text", source: "directory", sql: plain("p.name") },
    { key: "asn", type: "number", source: "directory", sql: plain("p.asn") },
    { key: "type", type: "text", source: "directory", sql: plain("p.type") },
    { key: "metro", type: "text", source: "locations", sql: plain("l.metro") },
    { key: "country", type: "text", source: "locations", sql: plain("l.country") },
    { key: "region", type: "text", source: "locations", sql: plain("l.region") },
    { key: "connections", type: "number", source: "locations", sql: plain("l.connections") },
    { key: "capacity_mbps", type: "number", source: "locations", sql: plain('l."capacityMbps"') },
    { key: "since", type: "date", source: "directory", sql: day(since) },
    { key: "slug", type: "text", source: "directory", sql: plain("p.slug"), onRequest: true },
    { key: "partner_id", type: "text", source: "directory", sql: plain("p.id"), onRequest: true },
  ],
  filterFields: directoryFields,
  readFilters: readPartnerFilters,
  conditions: partnerPlaces,
  from: Prisma.sql`"PartnerLocation" l JOIN "Partner" p ON p.id = l."partnerId"`,
  order: Prisma.sql`p.name, p.id, l.metro`,
};
