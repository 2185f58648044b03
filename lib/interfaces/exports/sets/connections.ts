import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { plain } from "@/lib/interfaces/exports/column";
import type { ExportSet } from "@/lib/interfaces/exports/export-set";
import { declared, partnerColumns, partnerKeys } from "@/lib/interfaces/exports/partner-columns";
import { Prisma } from "@/lib/platform/db/generated/client";
import { directoryFields, partnerPlaces, readPartnerFilters } from "./directory-filters";

/** Country and region of each metro: the document has the metro's name alone. */
const catalogue = JSON.stringify(
  edgeMetros.map(({ metro, country, region }) => ({ metro, country, region })),
);

/** One row a connection with AS8075, as the revision in force declares it. */
export const connections: ExportSet = {
  name: "connections",
  permission: "exports.make",
  contacts: false,
  columns: [
    ...partnerColumns,
    { key: "metro", type: "text", source: "revision", sql: plain("l.metro") },
    { key: "country", type: "text", source: "catalogue", sql: plain("l.country") },
    { key: "region", type: "text", source: "catalogue", sql: plain("l.region") },
    declared("connection", "text", "name"),
    declared("facility", "text", "facility"),
    declared("peeringdb_facility_id", "number", "peeringDbFacilityId"),
    declared("bandwidth_mbps", "number", "bandwidthMbps"),
    declared("router", "text", "router"),
    declared("microsoft_router", "text", "microsoftRouter"),
    declared("lacp", "boolean", "lacp"),
    declared("bfd", "boolean", "bfd"),
    declared("md5", "boolean", "md5"),
    declared("rate_limited", "boolean", "rateLimited"),
    declared("stateful_firewall", "boolean", "statefulFirewall"),
    declared("sessions", "list", "sessions"),
    declared("session_address_provider", "text", "sessionAddressProvider"),
    declared("max_prefixes_v4", "number", "maxPrefixesV4"),
    declared("max_prefixes_v6", "number", "maxPrefixesV6"),
    declared("used_for_peering_service", "boolean", "usedForPeeringService"),
    declared("legacy", "boolean", "legacy"),
    declared("peak_utilisation", "number", "peakUtilisation"),
    declared("augmentation_due_on", "date", "augmentationDueOn"),
    { key: "revision", type: "number", source: "revision", sql: plain("r.number") },
    ...partnerKeys,
  ],
  filterFields: directoryFields,
  readFilters: readPartnerFilters,
  conditions: partnerPlaces,
  from: Prisma.sql`"Partner" p
    JOIN "Revision" r ON r.id = p."revisionId"
    CROSS JOIN LATERAL (
      SELECT place.at, place.document, edge.metro, edge.country, edge.region
      FROM jsonb_array_elements(r.document -> 'locations') WITH ORDINALITY place (document, at)
      JOIN jsonb_to_recordset(${catalogue}::jsonb) edge (metro text, country text, region text)
        ON edge.metro = place.document ->> 'metro') l
    CROSS JOIN LATERAL jsonb_array_elements(l.document -> 'connections')
      WITH ORDINALITY c (document, at)`,
  order: Prisma.sql`p.name, p.id, l.at, c.at`,
};
