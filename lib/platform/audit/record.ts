import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { AuditAction, AuditObject } from "./actions";
import { chainStart, entryHash } from "./chain";
import { currentRequestId } from "./request-id";
import { secretNameIn } from "./secrets";

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

/** The number of the lock that whoever adds to the chain keeps until their transaction ends. */
const chainLock = 7_311_904;

/**
 * Adds to the audit trail. Give it the transaction of the change, so that neither is without the
 * other; of isolation "read committed", since it must see what another added while it waited.
 *
 * Others who add wait until the transaction ends: call it last, when all other rows are locked.
 *
 * @throws when before or after names something secret, which is a bug of the caller.
 */
export async function recordAudit(tx: Db, entry: AuditEntry): Promise<void> {
  const { actor, action, objectType, objectId } = entry;
  const before = asStored(entry.before);
  const after = asStored(entry.after);
  const secret = secretNameIn([before, after]);
  if (secret) throw new Error(`The audit entry ${action} would hold a secret: ${secret}.`);
  const requestId = await currentRequestId();
  await tx.$queryRaw`SELECT 1 AS "locked" FROM pg_advisory_xact_lock(${chainLock})`;
  const last = await tx.auditEvent.findFirst({
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true },
  });
  const chained = {
    id: randomUUID(),
    seq: (last?.seq ?? 0n) + 1n,
    at: new Date(),
    actorId: actor === "system" ? null : actor.userId,
    actorName: actor === "system" ? "system" : storable(actor.name),
    action,
    objectType,
    objectId,
    before,
    after,
    requestId,
    prevHash: last?.hash ?? chainStart,
  };
  await tx.auditEvent.create({
    data: { ...chained, hash: entryHash(chained) },
    select: { seq: true },
  });
}

/** Half a surrogate pair and NUL cannot be stored as text; what the hash is made of must come back. */
const storable = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, "\uFFFD").replaceAll("\0", "");

/** A value as the database gives it back: no dates, nothing undefined. */
function asStored(value: Prisma.InputJsonValue | undefined): Prisma.InputJsonValue | undefined {
  if (value === undefined) return undefined;
  return JSON.parse(JSON.stringify(value), (_name, held) =>
    typeof held === "string" ? storable(held) : held,
  );
}
