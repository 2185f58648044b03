import { verdicts } from "@/lib/core/requirements/report";
import { partnerTypes } from "@/lib/core/requirements/vocabulary";
import { instant, plain } from "@/lib/interfaces/exports/column";
import type { ExportSet, Filters } from "@/lib/interfaces/exports/export-set";
import { queueStates, readQueueFilters } from "@/lib/partnership/review/queue/queue-filters";
import { filterConditions } from "@/lib/partnership/review/queue/queue-sql";
import { Prisma } from "@/lib/platform/db/generated/client";

/** As the queue shows it to reviewers: see lib/partnership/applications/lifecycle/visible-to-reviewers.ts. */
const shownState = `CASE WHEN a.state = 'draft' THEN 'approved'
  WHEN a.state = 'declined' AND a."revokedAt" IS NOT NULL THEN 'revoked' ELSE a.state::text END`;

/** One row an application that reviewers may see. */
export const applications: ExportSet = {
  name: "applications",
  permission: "review.list",
  contacts: false,
  columns: [
    { key: "partner", type: "text", source: "application", sql: plain('a."submittedName"') },
    { key: "asn", type: "number", source: "application", sql: plain("a.asn") },
    { key: "type", type: "text", source: "application", sql: plain('a."submittedType"') },
    { key: "organisation", type: "text", source: "application", sql: plain("o.name") },
    { key: "state", type: "text", source: "application", sql: plain(shownState) },
    { key: "verdict", type: "text", source: "report", sql: plain("a.verdict") },
    { key: "failing", type: "number", source: "report", sql: plain("a.failing") },
    { key: "unknown", type: "number", source: "report", sql: plain("a.unknown") },
    { key: "checked_at", type: "instant", source: "report", sql: instant('a."checkedAt"') },
    {
      key: "revision",
      type: "number",
      source: "revision",
      sql: plain(`(SELECT max(number) FROM "Revision" WHERE "applicationId" = a.id)`),
    },
    {
      key: "submitted_at",
      type: "instant",
      source: "application",
      sql: instant('a."submittedAt"'),
    },
    { key: "decided_at", type: "instant", source: "application", sql: instant('a."decidedAt"') },
    {
      key: "created_at",
      type: "instant",
      source: "application",
      sql: instant('a."createdAt"'),
      onRequest: true,
    },
    {
      key: "application_id",
      type: "text",
      source: "application",
      sql: plain("a.id"),
      onRequest: true,
    },
  ],
  filterFields: [
    { name: "q", kind: "text" },
    { name: "state", kind: "choice", values: queueStates, words: "states" },
    { name: "verdict", kind: "choice", values: verdicts, words: "verdicts" },
    { name: "type", kind: "choice", values: partnerTypes, words: "types" },
  ],
  readFilters: (given) => {
    const { q, state, verdict, type } = readQueueFilters({ state: "all", ...given });
    return { ...(q && { q }), state, ...(verdict && { verdict }), ...(type && { type }) };
  },
  conditions,
  from: Prisma.sql`"Application" a`,
  joins: Prisma.sql`JOIN "Organisation" o ON o.id = a."organisationId"`,
  order: Prisma.sql`a."submittedAt", a.id`,
};

/** Those of every view of the queue, by its filters. */
function conditions(filters: Filters): Prisma.Sql[] {
  return [Prisma.sql`a."submittedAt" IS NOT NULL`, ...filterConditions(readQueueFilters(filters))];
}
