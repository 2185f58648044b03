import type { AuditEntry } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";

/** What the audit trail is told of a partner that leaves the directory; for the caller's last steps. */
export type Delisting = Pick<AuditEntry, "action" | "objectType" | "objectId" | "before">;

/**
 * Takes an application's partner out of the directory, inside the transaction that ends what is in
 * force. Null when it is not listed.
 */
export async function delistPartner(tx: Db, applicationId: string): Promise<Delisting | null> {
  const partner = await tx.partner.findUnique({
    where: { applicationId },
    select: { id: true, slug: true, revision: { select: { number: true } } },
  });
  if (!partner) return null;
  await tx.partner.delete({ where: { id: partner.id }, select: { id: true } });
  return {
    action: "partner.delisted",
    objectType: "partner",
    objectId: partner.id,
    before: { slug: partner.slug, revision: partner.revision?.number ?? null },
  };
}
