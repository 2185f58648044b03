import type { SignedInActor } from "@/lib/accounts/actor/actor";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import {
  applyImport,
  pendingImport,
  stageImport,
} from "@/lib/partnership/applications/import/import-document";
import { startAmendment } from "@/lib/partnership/applications/lifecycle/amendment";
import { startRecheck } from "@/lib/partnership/review/checks/recheck-run";
import { recheckSome } from "@/lib/partnership/review/checks/recheck-some";
import type { PrismaClient } from "@/lib/platform/db/generated/client";

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
