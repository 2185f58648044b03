import {
  type Column,
  type ColumnKey,
  type ColumnType,
  plain,
} from "@/lib/interfaces/exports/column";
import type { ExportSet } from "@/lib/interfaces/exports/export-set";
import { Prisma } from "@/lib/platform/db/generated/client";
import { directoryFields, readPartnerFilters, wholePartners } from "./directory-filters";

const declared = (key: ColumnKey, type: ColumnType, property: string): Column => ({
  key,
  type,
  source: "revision",
  sql: plain(`c.document -> '${property}'`),
});

/** One row a contact that the revision in force names. */
export const contacts: ExportSet = {
  name: "contacts",
  permission: "contacts.export",
  contacts: true,
  columns: [
    { key: "partner", type: "text", source: "directory", sql: plain("p.name") },
    { key: "asn", type: "number", source: "directory", sql: plain("p.asn") },
    { key: "type", type: "text", source: "directory", sql: plain("p.type") },
    declared("role", "text", "role"),
    declared("contact", "text", "name"),
    declared("email", "text", "email"),
    declared("phone", "text", "phone"),
    declared("around_the_clock", "boolean", "staffedAroundTheClock"),
    { key: "revision", type: "number", source: "revision", sql: plain("r.number") },
    { key: "slug", type: "text", source: "directory", sql: plain("p.slug"), onRequest: true },
    { key: "partner_id", type: "text", source: "directory", sql: plain("p.id"), onRequest: true },
  ],
  filterFields: directoryFields,
  readFilters: readPartnerFilters,
  conditions: wholePartners,
  from: Prisma.sql`"Partner" p
    JOIN "Revision" r ON r.id = p."revisionId"
    CROSS JOIN LATERAL jsonb_array_elements(r.document -> 'contacts')
      WITH ORDINALITY c (document, at)`,
  order: Prisma.sql`p.name, p.id, c.at`,
};
