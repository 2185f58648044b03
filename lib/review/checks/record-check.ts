import { type AuditEntry, recordAudit } from "@/lib/audit/record";
import type { RowSeal } from "@/lib/audit/row-seal";
import type { Db } from "@/lib/db/client";
import type { CheckCause } from "@/lib/db/generated/enums";
import type { Report } from "@/lib/requirements/report";

/** Writes a check into the audit trail; last in its transaction. */
export function recordCheck(
  tx: Db,
  actor: AuditEntry["actor"],
  { applicationId, revision }: { applicationId: string; revision: number },
  { id, cause, report, seal }: { id: string; cause: CheckCause; report: Report; seal: RowSeal },
): Promise<void> {
  const { verdict, policyVersion } = report;
  return recordAudit(tx, {
    actor,
    action: "application.checked",
    objectType: "application",
    objectId: applicationId,
    after: { revision, check: id, cause, verdict, policyVersion, rows: [seal] },
  });
}
