import type { ApplicationSubject } from "@/lib/accounts/actor/conflict-of-interest";
import type { Verdict } from "@/lib/core/requirements/report";
import type { Db } from "@/lib/platform/db/client";

const verdictFromDatabase = {
  meets: "meets",
  undetermined: "undetermined",
  falls_short: "falls-short",
} as const satisfies Record<string, Verdict>;

/** The report's word for a verdict of the database. */
export const verdictOf = (verdict: keyof typeof verdictFromDatabase) =>
  verdictFromDatabase[verdict];

/** An application, for asking permissions about it; null when there is none. */
export function applicationSubject(db: Db, id: string): Promise<ApplicationSubject | null> {
  return db.application.findUnique({
    where: { id },
    select: { organisationId: true, lastEditedById: true },
  });
}
