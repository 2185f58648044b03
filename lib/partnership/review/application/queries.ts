import type { ApplicationSubject } from "@/lib/accounts/actor/conflict-of-interest";
import type { Db } from "@/lib/platform/db/client";

/** An application, for asking permissions about it; null when there is none. */
export function applicationSubject(db: Db, id: string): Promise<ApplicationSubject | null> {
  return db.application.findUnique({
    where: { id },
    select: { organisationId: true, lastEditedById: true },
  });
}
