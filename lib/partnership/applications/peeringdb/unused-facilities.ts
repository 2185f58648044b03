import { lockApplication } from "@/lib/partnership/applications/lifecycle/lock-application";
import { isEditable } from "@/lib/partnership/applications/lifecycle/states";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";

/** Most facilities said not to be used in one application; the largest networks are in some 500. */
const maxUnused = 1000;

/** PeeringDB's ids of facilities that the partner says are not used for an application. */
export async function unusedFacilities(db: Db, applicationId: string): Promise<number[]> {
  const rows = await db.unusedFacility.findMany({
    where: { applicationId },
    orderBy: { facilityId: "asc" },
    take: maxUnused,
    select: { facilityId: true },
  });
  return rows.map(({ facilityId }) => facilityId);
}

export type Noted = { ok: true } | { ok: false; code: "not-editable" | "too-many" };

/** Notes that facilities are not used, or are again, while the application may be edited. */
export function noteUse(
  client: PrismaClient,
  applicationId: string,
  facilityIds: readonly number[],
  used: boolean,
): Promise<Noted> {
  return client.$transaction(async (tx) => {
    await lockApplication(tx, applicationId);
    const application = await tx.application.findUnique({
      where: { id: applicationId },
      select: { state: true },
    });
    if (!application || !isEditable(application.state)) return { ok: false, code: "not-editable" };
    const where = { applicationId, facilityId: { in: [...facilityIds] } };
    if (used) {
      await tx.unusedFacility.deleteMany({ where });
      return { ok: true };
    }
    const noted = await tx.unusedFacility.count({ where: { applicationId } });
    if (noted + facilityIds.length > maxUnused) return { ok: false, code: "too-many" };
    await tx.unusedFacility.createMany({
      data: facilityIds.map((facilityId) => ({ applicationId, facilityId })),
      skipDuplicates: true,
    });
    return { ok: true };
  });
}
