import { startAmendment } from "@/lib/applications/amendment";
import { applyImport, pendingImport, stageImport } from "@/lib/applications/import-document";
import type { SignedInActor } from "@/lib/auth/actor";
import type { PrismaClient } from "@/lib/db/generated/client";
import type { ApplicationDocument } from "@/lib/requirements/document";
import { startRecheck } from "@/lib/review/rechecks/recheck-run";
import { recheckSome } from "@/lib/review/rechecks/recheck-some";

/** What happens to partners once they are in force. */

/** Begins a change of an approved application and declares what shall be different. */
export async function amended(
  db: PrismaClient,
  applicationId: string,
  { by, document, at }: { by: SignedInActor; document: ApplicationDocument; at: Date },
): Promise<void> {
  const begun = await startAmendment(db, by, applicationId, at);
  await stageImport(db, applicationId, JSON.stringify(document));
  const staged = await pendingImport(db, applicationId);
  const applied = staged && (await applyImport(db, by, applicationId, staged.version, at));
  if (!begun || applied !== "done") throw new Error("The change was refused.");
}

/** The check of one night. */
export async function checkedAtNight(db: PrismaClient, at: Date): Promise<void> {
  const clock = async () => at;
  await startRecheck(db, null, at);
  while ((await recheckSome(db, clock)) > 0);
}
