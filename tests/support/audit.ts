import type { AuditAction } from "@/lib/platform/audit/actions";
import { chainStart, entryHash } from "@/lib/platform/audit/chain";
import { recordAudit } from "@/lib/platform/audit/record";
import { type Db, db } from "@/lib/platform/db/client";

/** Adds an entry about an application, as Ada did it, in the transaction given or one of its own. */
export function record(
  objectId: string,
  action: AuditAction = "application.submitted",
  more: { before?: object; after?: object; name?: string } = {},
  within?: Db,
): Promise<void> {
  const { name = "Ada", ...change } = more;
  const actor = { userId: "u1", name };
  const entry = { actor, action, objectType: "application" as const, objectId, ...change };
  return within ? recordAudit(within, entry) : db().$transaction((tx) => recordAudit(tx, entry));
}

/** Fills an empty trail with an unbroken chain, much faster than one by one. */
export async function fillTrail(length: number, at: (index: number) => Date): Promise<void> {
  let prevHash = chainStart;
  const data = Array.from({ length }, (_, index) => {
    const entry = {
      id: `e${String(index).padStart(6, "0")}`,
      seq: BigInt(index + 1),
      at: at(index),
      actorId: null,
      actorName: "system",
      action: "application.submitted",
      objectType: "application",
      objectId: `a${index}`,
      before: undefined,
      after: { revision: 1, names: ["ü", "網路"] },
      requestId: null,
      prevHash,
    };
    prevHash = entryHash(entry);
    return { ...entry, hash: prevHash };
  });
  for (let from = 0; from < data.length; from += 500) {
    await db().auditEvent.createMany({ data: data.slice(from, from + 500) });
  }
}
