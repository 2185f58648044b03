import { type AuditEntry, recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { ExportRequest } from "./request";

/** What the audit trail says of an export, whoever made it. */
export const auditedRequest = (request: ExportRequest) => ({
  set: request.set.name,
  format: request.format.name,
  columns: [...request.columns],
  filters: { ...request.filters },
  ...(request.bom && { bom: true }),
  ...(request.contacts && { contacts: true }),
});

/** Adds to the audit trail that a list was exported, as the last step of its transaction. */
export function recordExport(
  tx: Db,
  actor: AuditEntry["actor"],
  request: ExportRequest,
  more: Readonly<Record<string, string | number>>,
): Promise<void> {
  return recordAudit(tx, {
    actor,
    action: "export.made",
    objectType: "export",
    objectId: `${request.set.name}.${request.format.extension}`,
    after: { ...auditedRequest(request), ...more },
  });
}
