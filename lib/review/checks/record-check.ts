import { recordAudit } from "@/lib/audit/record";
import type { SignedInActor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { CheckCause } from "@/lib/db/generated/enums";
import type { Report } from "@/lib/requirements/report";

/** Writes a check that somebody caused into the audit trail; last in its transaction. */
export function recordCheck(
  tx: Db,
  actor: Pick<SignedInActor, "userId" | "name">,
  { applicationId, revision }: { applicationId: string; revision: number },
  { id, cause, report }: { id: string; cause: CheckCause; report: Report },
): Promise<void> {
  const { verdict, policyVersion } = report;
  return recordAudit(tx, {
    actor,
    action: "application.checked",
    objectType: "application",
    objectId: applicationId,
    after: { revision, check: id, cause, verdict, policyVersion },
  });
}
