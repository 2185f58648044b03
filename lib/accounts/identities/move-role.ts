import { setStaffRole } from "@/lib/accounts/people/user";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { HeldRole } from "./staff-role";

/**
 * Gives or takes a role as a provider's groups say, and writes it down. Call it last in the transaction,
 * as the audit trail asks. Nothing happens when the role stays.
 */
export async function moveRole(
  tx: Db,
  person: { id: string; name: string },
  { before, after, provider }: { before: HeldRole; after: HeldRole; provider: string },
): Promise<void> {
  if (after.staffRole === before.staffRole && after.staffRoleFrom === before.staffRoleFrom) return;
  await setStaffRole(tx, person.id, after);
  await recordAudit(tx, {
    actor: { userId: person.id, name: person.name },
    action: "person.role-changed",
    objectType: "person",
    objectId: person.id,
    before: { staffRole: before.staffRole },
    after: { staffRole: after.staffRole, provider },
  });
}
