import type { ContactRow } from "@/lib/partnership/applications/form/form-values";
import type { Prefill } from "@/lib/partnership/applications/peeringdb/prefill";

/** Whether a contact stands as PeeringDB has it; that it is staffed is only the partner's to say. */
export function isFromPeeringDb(row: ContactRow, contacts: Prefill["contacts"]): boolean {
  return contacts.some(
    ({ role, name, email, phone }) =>
      row.role === role &&
      row.name === (name ?? "") &&
      row.email === (email ?? "") &&
      row.phone === (phone ?? ""),
  );
}
