import { frozenReport } from "@/lib/partnership/applications/revision/frozen-parts";
import type { Db } from "@/lib/platform/db/client";
import type { Found } from "./found";

/** The report a revision was frozen with; null when there is none of that number. */
export async function findingsOfRevision(
  db: Db,
  applicationId: string,
  number: number,
): Promise<Found | null> {
  const report = await frozenReport(db, applicationId, number);
  if (!report) return null;
  const { asn, partnerName } = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { asn: true, partnerName: true },
  });
  return { report, asn: Number(asn), name: partnerName, fieldHref: null };
}
