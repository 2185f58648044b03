import { type AuditFilter, daysOf, isKind, readFilter } from "@/lib/accounts/audit-trail/filter";
import { objectsOfPartner } from "@/lib/accounts/audit-trail/subjects";
import { findPeopleIds } from "@/lib/accounts/people/people";
import { instant, plain } from "@/lib/interfaces/exports/column";
import type { ExportSet, Filters } from "@/lib/interfaces/exports/export-set";
import { auditActions } from "@/lib/platform/audit/actions";
import type { Db } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";

const auditFilter = (filters: Filters): AuditFilter => readFilter((name) => filters[name] ?? null);

/** One row an entry of the audit trail, oldest first, with all that its hash is made of. */
export const audit: ExportSet = {
  name: "audit",
  permission: "audit.read",
  contacts: false,
  columns: [
    { key: "seq", type: "number", source: "trail", sql: plain("e.seq") },
    { key: "at", type: "instant", source: "trail", sql: instant("e.at") },
    { key: "actor_id", type: "text", source: "trail", sql: plain('e."actorId"') },
    { key: "actor", type: "text", source: "trail", sql: plain('e."actorName"') },
    { key: "action", type: "text", source: "trail", sql: plain("e.action") },
    { key: "object_type", type: "text", source: "trail", sql: plain('e."objectType"') },
    { key: "object_id", type: "text", source: "trail", sql: plain('e."objectId"') },
    { key: "before", type: "json", source: "trail", sql: plain("e.before") },
    { key: "after", type: "json", source: "trail", sql: plain("e.after") },
    { key: "request_id", type: "text", source: "trail", sql: plain('e."requestId"') },
    { key: "id", type: "text", source: "trail", sql: plain("e.id") },
    { key: "prev_hash", type: "text", source: "trail", sql: plain('e."prevHash"') },
    { key: "hash", type: "text", source: "trail", sql: plain("e.hash") },
  ],
  filterFields: [
    { name: "action", kind: "choice", values: auditActions, words: "actions" },
    { name: "object", kind: "text" },
    { name: "actor", kind: "text" },
    { name: "from", kind: "day" },
    { name: "to", kind: "day" },
  ],
  readFilters: (given) => {
    const { action, object, actor, from, to } = auditFilter(given);
    const days = daysOf({ from, to });
    return {
      ...(action && { action }),
      ...(object && { object }),
      ...(actor && { actor }),
      ...(days.from && { from }),
      ...(days.before && { to }),
    };
  },
  conditions,
  from: Prisma.sql`"AuditEvent" e`,
  order: Prisma.sql`e.seq`,
};

async function conditions(filters: Filters, db: Db): Promise<Prisma.Sql[]> {
  const { action, object, actor, from: first, to } = auditFilter(filters);
  const found: Prisma.Sql[] = [];
  if (action) found.push(Prisma.sql`e.action = ${action}`);
  if (object && isKind(object)) found.push(Prisma.sql`e."objectType" = ${object}`);
  else if (object) {
    const ids = [object, ...(await objectsOfPartner(db, object))];
    found.push(Prisma.sql`e."objectId" = ANY (${ids})`);
  }
  if (actor === "system") found.push(Prisma.sql`e."actorId" IS NULL`);
  else if (actor) found.push(Prisma.sql`e."actorId" = ANY (${await findPeopleIds(db, actor)})`);
  const { from, before } = daysOf({ from: first, to });
  if (from) found.push(Prisma.sql`e.at >= ${from.toISOString()}::timestamp`);
  if (before) found.push(Prisma.sql`e.at < ${before.toISOString()}::timestamp`);
  return found;
}
