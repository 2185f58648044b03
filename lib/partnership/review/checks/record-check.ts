import type { Report } from "@/lib/core/requirements/report";
import { type AuditEntry, recordAudit } from "@/lib/platform/audit/record";
import type { RowSeal } from "@/lib/platform/audit/row-seal";
import type { Db } from "@/lib/platform/db/client";
import type { CheckCause } from "@/lib/platform/db/generated/enums";

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
