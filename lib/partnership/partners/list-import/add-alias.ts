import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { foldPartnerName } from "./fold-name";

/**
 * Remembers that lists know a partner by another name. A name that is another partner's already is
 * given to this one. False when there is no such partner.
 */
export function addAlias(
  client: PrismaClient,
  actor: SignedInActor,
  { partnerId, name }: { partnerId: string; name: string },
): Promise<boolean> {
  return client.$transaction(async (tx) => {
    const partner = await tx.partner.findUnique({
      where: { id: partnerId },
      select: { name: true },
    });
    if (!partner) return false;
    const folded = foldPartnerName(name);
    await tx.partnerAlias.upsert({
      where: { folded },
      create: { folded, name, partnerId },
      update: { name, partnerId },
      select: { folded: true },
    });
    await recordAudit(tx, {
      actor,
      action: "partner.alias-added",
      objectType: "partner",
      objectId: partnerId,
      after: { partner: partner.name, alias: name },
    });
    return true;
  });
}
