import type { SignedInActor } from "@/lib/accounts/actor/actor";
import type { Measurement } from "@/lib/core/requirements/document";
import type { DraftRow } from "@/lib/partnership/applications/draft/draft-row";
import type { Unparsed } from "@/lib/partnership/applications/form/unparsed";
import type { AuditAction } from "@/lib/platform/audit/actions";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { DeclaredMeasurements } from "./measurements-declared";

export type MeasurementsEditor = Pick<SignedInActor, "userId" | "name">;

/**
 * Puts the measurements of a locked draft in place of those there, with an entry in the audit trail.
 * They belong to no section: what others have on screen of the form can still be saved.
 */
export async function writeMeasurements(
  tx: Db,
  actor: MeasurementsEditor,
  row: DraftRow,
  before: DeclaredMeasurements,
  after: { declared: readonly Measurement[]; waiting: readonly Measurement[] },
  action: Extract<AuditAction, `application.measurements-${string}`>,
  now: Date,
): Promise<void> {
  const { measurements: _replaced, ...document } = before.document;
  const { measurements: _waited, ...unparsed } = row.unparsed as Unparsed;
  const version = row.version + 1;
  await tx.application.update({
    where: { id: row.id },
    data: {
      document: {
        ...document,
        ...(after.declared.length > 0 && { measurements: [...after.declared] }),
      },
      unparsed: {
        ...unparsed,
        ...(after.waiting.length > 0 && { measurements: [...after.waiting] }),
      },
      version,
      lastEditedById: actor.userId,
      lastEditedAt: now,
    },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor,
    action,
    objectType: "application",
    objectId: row.id,
    before: { version: row.version, measurements: before.declared.length + before.waiting.length },
    after: { version, measurements: after.declared.length + after.waiting.length },
  });
}
