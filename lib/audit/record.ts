import type { AuditAction, AuditObject } from "@/lib/audit/actions";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/** What happened, to what, and what it changed. */
export interface AuditEntry {
  /** Who did it, or "system" for what the portal does by itself or at the command line. */
  actor: { userId: string; name: string } | "system";
  action: AuditAction;
  objectType: AuditObject;
  objectId: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
}

/** Adds to the audit trail. Give it the transaction of the change, so that neither is without the other. */
export async function recordAudit(tx: Db, entry: AuditEntry): Promise<void> {
  const { actor, action, objectType, objectId, before, after } = entry;
  await tx.auditEvent.create({
    data: {
      actorId: actor === "system" ? null : actor.userId,
      actorName: actor === "system" ? "system" : actor.name,
      action,
      objectType,
      objectId,
      before,
      after,
    },
    select: { id: true },
  });
}
