import { day, instant, plain } from "@/lib/interfaces/exports/column";
import type { ExportSet } from "@/lib/interfaces/exports/export-set";
import { partnerKeys } from "@/lib/interfaces/exports/partner-columns";
import { Prisma } from "@/lib/platform/db/generated/client";
import { directoryFields, readPartnerFilters, wholePartners } from "./directory-filters";

/** The list that was kept by hand did not say since when. */
export const since = `CASE WHEN p."applicationId" IS NOT NULL THEN p.since END`;

/** One row a partner of the directory. A sum is null while one of its parts is not known. */
export const partners: ExportSet = {
  name: "partners",
  permission: "exports.make",
  contacts: false,
  columns: [
    { key: "name", type: "text", source: "directory", sql: plain("p.name") },
    { key: "asn", type: "number", source: "directory", sql: plain("p.asn") },
    { key: "type", type: "text", source: "directory", sql: plain("p.type") },
    { key: "regions", type: "list", source: "locations", sql: plain("coalesce(at.regions, '{}')") },
    { key: "metros", type: "list", source: "locations", sql: plain("coalesce(at.metros, '{}')") },
    { key: "since", type: "date", source: "directory", sql: day(since) },
    { key: "connections", type: "number", source: "locations", sql: plain("at.connections") },
    { key: "capacity_mbps", type: "number", source: "locations", sql: plain("at.capacity") },
    { key: "markets", type: "list", source: "directory", sql: plain("p.markets"), onRequest: true },
    {
      key: "listed_at",
      type: "instant",
      source: "directory",
      sql: instant(since),
      onRequest: true,
    },
    ...partnerKeys,
    {
      key: "application_id",
      type: "text",
      source: "directory",
      sql: plain('p."applicationId"'),
      onRequest: true,
    },
  ],
  filterFields: directoryFields,
  readFilters: readPartnerFilters,
  conditions: wholePartners,
  from: Prisma.sql`"Partner" p`,
  joins: Prisma.sql`CROSS JOIN LATERAL (
    SELECT array_agg(DISTINCT l.region) AS regions, array_agg(l.metro ORDER BY l.metro) AS metros,
      CASE WHEN count(l.connections) = count(*) THEN sum(l.connections) END AS connections,
      CASE WHEN count(l."capacityMbps") = count(*) THEN sum(l."capacityMbps") END AS capacity
    FROM "PartnerLocation" l WHERE l."partnerId" = p.id) at`,
  order: Prisma.sql`p.name, p.id`,
};
