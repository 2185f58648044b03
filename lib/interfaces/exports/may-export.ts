import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { may } from "@/lib/accounts/permissions/permissions";
import type { ExportRequest } from "./request";

/** Whether somebody may have this export: the list has a permission of its own, contacts another. */
export function mayExport(actor: SignedInActor, { set, contacts }: ExportRequest): boolean {
  return (
    may(actor, "exports.make") &&
    may(actor, set.permission) &&
    (!contacts || may(actor, "contacts.export"))
  );
}
