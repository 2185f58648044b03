import type { Db } from "@/lib/platform/db/client";

/** The organisation an application belongs to, which its permissions are about; null when there is none. */
export async function owningOrganisation(db: Db, applicationId: string): Promise<string | null> {
  const row = await db.application.findUnique({
    where: { id: applicationId },
    select: { organisationId: true },
  });
  return row?.organisationId ?? null;
}
