import type { Report } from "@/lib/core/requirements/report";
import { reportOf } from "@/lib/partnership/applications/revision/frozen-revision";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** The report a revision stands by: its newest check's, or the one it was submitted with. */
export type PresentReport = {
  /** The check's id; "" for the submitted report. */
  check: string;
  report: Report;
};

/** The present report of a revision. */
export async function presentReport(
  db: Db,
  revision: { id: string; report: Prisma.JsonValue },
): Promise<PresentReport> {
  const check = await db.revisionCheck.findFirst({
    where: { revisionId: revision.id },
    orderBy: { at: "desc" },
    select: { id: true, report: true },
  });
  return { check: check?.id ?? "", report: reportOf(check?.report ?? revision.report) };
}
