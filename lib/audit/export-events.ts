import { type AuditFilter, conditionOf } from "@/lib/audit/filter";
import type { AuditRow } from "@/lib/audit/queries";
import { recordAudit } from "@/lib/audit/record";
import type { SignedInActor } from "@/lib/auth/actor";
import type { PrismaClient } from "@/lib/db/generated/client";
import { csvLines, csvStart } from "@/lib/exports/csv";
import { openSpool, type Spool } from "@/lib/exports/spool";

/** Entries read at a time; memory is bounded by this, not by the length of the trail. */
const pageSize = 1_000;

/** Columns of the file, in their order; names are stable, since programs read them. */
export const eventColumns = [
  "seq",
  "at",
  "actor_id",
  "actor",
  "action",
  "object_type",
  "object_id",
  "before",
  "after",
  "request_id",
  "id",
  "prev_hash",
  "hash",
] as const;

/**
 * Writes all entries that a filter lets through, oldest first, as CSV into a temporary file; then an
 * entry of its own. What is added while it reads is left out: the trail only grows at its end, so
 * the number of the newest entry at the beginning is a snapshot and no transaction is held.
 */
export async function exportEvents(
  client: PrismaClient,
  actor: SignedInActor,
  { filter, bom }: { filter: AuditFilter; bom: boolean },
): Promise<{ file: Spool; rows: number }> {
  const file = await openSpool();
  try {
    await file.write(csvStart(eventColumns, bom));
    const condition = await conditionOf(client, filter);
    const newest = await client.auditEvent.findFirst({
      orderBy: { seq: "desc" },
      select: { seq: true },
    });
    let last = 0n;
    let rows = 0;
    for (;;) {
      const page = await client.auditEvent.findMany({
        where: { ...condition, seq: { gt: last, lte: newest?.seq ?? 0n } },
        orderBy: { seq: "asc" },
        take: pageSize,
      });
      await file.write(csvLines(page.map(cells)));
      rows += page.length;
      last = page.at(-1)?.seq ?? last;
      if (page.length < pageSize) break;
    }
    await client.$transaction((tx) =>
      recordAudit(tx, {
        actor,
        action: "audit.exported",
        objectType: "export",
        objectId: "audit.csv",
        after: { rows, bom, filter: { ...filter } },
      }),
    );
    return { file, rows };
  } catch (error) {
    await file.discard();
    throw error;
  }
}

function cells(event: AuditRow): string[] {
  return [
    String(event.seq),
    event.at.toISOString(),
    event.actorId ?? "",
    event.actorName,
    event.action,
    event.objectType,
    event.objectId,
    event.before === null ? "" : JSON.stringify(event.before),
    event.after === null ? "" : JSON.stringify(event.after),
    event.requestId ?? "",
    event.id,
    event.prevHash,
    event.hash,
  ];
}
