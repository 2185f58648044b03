import { visibleToReviewers } from "@/lib/partnership/applications/lifecycle/visible-to-reviewers";
import type { Db } from "@/lib/platform/db/client";

/** Whether reviewers see the application at all: of what a partner still prepares they know nothing. */
export async function isVisible(tx: Db, applicationId: string): Promise<boolean> {
  const where = { AND: [{ id: applicationId }, visibleToReviewers()] };
  return (await tx.application.count({ where })) > 0;
}
