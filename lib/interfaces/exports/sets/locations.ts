import { day, plain } from "@/lib/interfaces/exports/column";
import type { ExportSet } from "@/lib/interfaces/exports/export-set";
import { partnerColumns, partnerKeys } from "@/lib/interfaces/exports/partner-columns";
import { Prisma } from "@/lib/platform/db/generated/client";
import { directoryFields, partnerPlaces, readPartnerFilters } from "./directory-filters";
import { since } from "./partners";

/** One row a metro of a partner. A partner without a metro has none. */
export const locations: ExportSet = {
  name: "locations",
  permission: "exports.make",
  contacts: false,
  columns: [
    ...partnerColumns,
    { key: "metro", type: "text", source: "locations", sql: plain("l.metro") },
    { key: "country", type: "text", source: "locations", sql: plain("l.country") },
    { key: "region", type: "text", source: "locations", sql: plain("l.region") },
    { key: "connections", type: "number", source: "locations", sql: plain("l.connections") },
    { key: "capacity_mbps", type: "number", source: "locations", sql: plain('l."capacityMbps"') },
    { key: "since", type: "date", source: "directory", sql: day(since) },
    ...partnerKeys,
  ],
  filterFields: directoryFields,
  readFilters: readPartnerFilters,
  conditions: partnerPlaces,
  from: Prisma.sql`"PartnerLocation" l JOIN "Partner" p ON p.id = l."partnerId"`,
  order: Prisma.sql`p.name, p.id, l.metro`,
};
