import { findPeopleIds } from "@/lib/accounts/people/people";
import { type AuditObject, auditObjects } from "@/lib/platform/audit/actions";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { objectsOfPartner } from "./subjects";

/** What to show of the trail; "" leaves a part out. */
export interface AuditFilter {
  action: string;
  /** A kind of object, an object's id, or a partner's name or ASN. */
  object: string;
  /** Part of a person's name or e-mail, a person's id, or "system". */
  actor: string;
  /** First and last day shown, UTC, as YYYY-MM-DD; what is no day is left out. */
  from: string;
  to: string;
}

/** A filter that shows all. */
export const wholeTrail: AuditFilter = { action: "", object: "", actor: "", from: "", to: "" };

/** A filter from an address; each part bears its own name there, is trimmed and bounded. */
export function readFilter(part: (name: string) => string | null): AuditFilter {
  const read = (name: keyof AuditFilter) => (part(name) ?? "").trim().slice(0, 200);
  return {
    action: read("action"),
    object: read("object"),
    actor: read("actor"),
    from: read("from"),
    to: read("to"),
  };
}

/** The condition a filter stands for. Each part of it has an index that ends with the order. */
export async function conditionOf(db: Db, filter: AuditFilter) {
  const { action, object, actor } = filter;
  const parts: Prisma.AuditEventWhereInput[] = [];
  if (action !== "") parts.push({ action });
  if (object !== "") parts.push(await objectCondition(db, object));
  if (actor === "system") parts.push({ actorId: null });
  else if (actor !== "") parts.push({ actorId: { in: await findPeopleIds(db, actor) } });
  const { from, before } = daysOf(filter);
  if (from) parts.push({ at: { gte: from } });
  if (before) parts.push({ at: { lt: before } });
  return { AND: parts };
}

/** What is of a kind, has an id, or belongs to the partner of that name or ASN. */
async function objectCondition(db: Db, object: string): Promise<Prisma.AuditEventWhereInput> {
  if (isKind(object)) return { objectType: object };
  return { objectId: { in: [object, ...(await objectsOfPartner(db, object))] } };
}

/** Whether a text names a kind of object, and so is no partner's name. */
export const isKind = (text: string): text is AuditObject =>
  (auditObjects as readonly string[]).includes(text);

/** The span of a filter's days: from its first moment, and before what. */
export function daysOf({ from, to }: Pick<AuditFilter, "from" | "to">) {
  const last = dayStart(to);
  return { from: dayStart(from), before: last && new Date(last.getTime() + dayLength) };
}

const dayLength = 24 * 60 * 60 * 1000;

/** Midnight, UTC, of a day; null for what is none, 30 February included. */
function dayStart(day: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? date : null;
}
