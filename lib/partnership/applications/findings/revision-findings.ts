import { reportOf } from "@/lib/partnership/applications/revision/frozen-revision";
import type { Db } from "@/lib/platform/db/client";
import type { Found } from "./found";

/** The report a revision was frozen with; null when there is none of that number. */
export async function findingsOfRevision(
  db: Db,
  applicationId: string,
  number: number,
): Promise<Found | null> {
  const row = await db.revision.findUnique({
    where: { applicationId_number: { applicationId, number } },
    select: { report: true, application: { select: { asn: true, partnerName: true } } },
  });
  if (!row) return null;
  const { asn, partnerName } = row.application;
  return { report: reportOf(row.report), asn: Number(asn), name: partnerName, fieldHref: null };
}
