import { plain } from "@/lib/interfaces/exports/column";
import type { ExportSet } from "@/lib/interfaces/exports/export-set";
import { declared, partnerColumns, partnerKeys } from "@/lib/interfaces/exports/partner-columns";
import { Prisma } from "@/lib/platform/db/generated/client";
import { directoryFields, readPartnerFilters, wholePartners } from "./directory-filters";

/** One row a contact that the revision in force names. */
export const contacts: ExportSet = {
  name: "contacts",
  permission: "contacts.export",
  contacts: true,
  columns: [
    ...partnerColumns,
    declared("role", "text", "role"),
    declared("contact", "text", "name"),
    declared("email", "text", "email"),
    declared("phone", "text", "phone"),
    declared("around_the_clock", "boolean", "staffedAroundTheClock"),
    { key: "revision", type: "number", source: "revision", sql: plain("r.number") },
    ...partnerKeys,
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
