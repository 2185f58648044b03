import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Report } from "@/lib/requirements/report";
import { reportOf } from "../frozen-revision";

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
