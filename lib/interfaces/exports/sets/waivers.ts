import { parseAsn } from "@/lib/core/network/asn";
import { day, instant, plain } from "@/lib/interfaces/exports/column";
import type { ExportSet, Filters } from "@/lib/interfaces/exports/export-set";
import { waiverStates } from "@/lib/partnership/applications/revision/waiver";
import { Prisma } from "@/lib/platform/db/generated/client";
import { literal } from "@/lib/platform/db/like";

/** As `waiverState` tells it, at the moment of the snapshot. */
const state = `CASE
  WHEN w."withdrawnAt" IS NOT NULL THEN 'withdrawn'
  WHEN w."endsOn" < (now() AT TIME ZONE 'UTC')::date THEN 'ended'
  WHEN w.level = 'policy' OR w."secondAt" IS NOT NULL THEN 'in-force'
  ELSE 'proposed' END`;

/** One row a waiver, whatever became of it. */
export const waivers: ExportSet = {
  name: "waivers",
  permission: "review.read",
  contacts: false,
  columns: [
    { key: "partner", type: "text", source: "application", sql: plain('a."submittedName"') },
    { key: "asn", type: "number", source: "application", sql: plain("a.asn") },
    { key: "rule", type: "text", source: "waiver", sql: plain('w."ruleId"') },
    { key: "level", type: "text", source: "waiver", sql: plain("w.level") },
    { key: "state", type: "text", source: "waiver", sql: plain(state) },
    { key: "reason", type: "text", source: "waiver", sql: plain("w.reason") },
    { key: "ends_on", type: "date", source: "waiver", sql: day('w."endsOn"') },
    { key: "proposed_by", type: "text", source: "waiver", sql: plain("proposer.name") },
    { key: "proposed_at", type: "instant", source: "waiver", sql: instant('w."proposedAt"') },
    { key: "second_by", type: "text", source: "waiver", sql: plain("second.name") },
    { key: "second_at", type: "instant", source: "waiver", sql: instant('w."secondAt"') },
    { key: "withdrawn_by", type: "text", source: "waiver", sql: plain("withdrawer.name") },
    { key: "withdrawn_at", type: "instant", source: "waiver", sql: instant('w."withdrawnAt"') },
    { key: "withdraw_reason", type: "text", source: "waiver", sql: plain('w."withdrawReason"') },
    { key: "revision", type: "number", source: "revision", sql: plain("r.number") },
    { key: "findings", type: "json", source: "waiver", sql: plain("w.findings"), onRequest: true },
    {
      key: "application_id",
      type: "text",
      source: "application",
      sql: plain("a.id"),
      onRequest: true,
    },
    { key: "id", type: "text", source: "waiver", sql: plain("w.id"), onRequest: true },
  ],
  filterFields: [
    { name: "q", kind: "text" },
    { name: "state", kind: "choice", values: waiverStates, words: "waiverStates" },
  ],
  readFilters: (given) => {
    const { q, state: chosen } = read(given);
    return { ...(q && { q }), ...(chosen && { state: chosen }) };
  },
  conditions,
  from: Prisma.sql`"Waiver" w JOIN "Application" a ON a.id = w."applicationId"`,
  joins: Prisma.sql`JOIN "Revision" r ON r.id = w."revisionId"
    JOIN "User" proposer ON proposer.id = w."proposedById"
    LEFT JOIN "User" second ON second.id = w."secondById"
    LEFT JOIN "User" withdrawer ON withdrawer.id = w."withdrawnById"`,
  order: Prisma.sql`w."proposedAt", w.id`,
};

function read(given: Filters) {
  const q = (given.q ?? "").trim().slice(0, 200);
  return { q, state: waiverStates.find((each) => each === given.state?.trim()) ?? null };
}

function conditions(filters: Filters): Prisma.Sql[] {
  const { q, state: chosen } = read(filters);
  const found: Prisma.Sql[] = [];
  if (chosen) found.push(Prisma.sql`${Prisma.raw(state)} = ${chosen}`);
  if (q) {
    const asn = parseAsn(q);
    const named = Prisma.sql`a."submittedName" ILIKE ${`%${literal(q)}%`}`;
    found.push(asn.ok ? Prisma.sql`(${named} OR a.asn = ${String(asn.asn)}::bigint)` : named);
  }
  return found;
}
