import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { lockOrganisation } from "./lock-organisation";

export type RenameResult =
  | { ok: true }
  | { ok: false; code: "not-owner" }
  /** Somebody else renamed it first; `name` is the present one. */
  | { ok: false; code: "renamed-meanwhile"; name: string };

/**
 * Renames an organisation. Partners keep the names they were approved under. Names the name that was
 * on the page, so that two owners never overwrite each other.
 */
export async function renameOrganisation(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId" | "name">,
  { organisationId, before, name }: { organisationId: string; before: string; name: string },
): Promise<RenameResult> {
  return client.$transaction(async (tx) => {
    const locked = await lockOrganisation(tx, organisationId);
    if (locked?.roles.get(actor.userId) !== "owner") return { ok: false, code: "not-owner" };
    if (locked.name === name) return { ok: true };
    if (locked.name !== before) return { ok: false, code: "renamed-meanwhile", name: locked.name };
    await tx.organisation.update({ where: { id: organisationId }, data: { name } });
    await recordAudit(tx, {
      actor,
      action: "organisation.renamed",
      objectType: "organisation",
      objectId: organisationId,
      before: { name: locked.name },
      after: { name },
    });
    return { ok: true };
  });
}
