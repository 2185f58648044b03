import { notify } from "@/lib/accounts/notifications/notify";
import type { Db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/** Tells every admin that a scheduled export failed. */
export async function notifyAdmins(tx: Db, run: { id: string; set: string }): Promise<void> {
  const admins = await tx.user.findMany({ where: { staffRole: "admin" }, select: { id: true } });
  await notify(tx, {
    userIds: admins.map(({ id }) => id),
    kind: "exportFailed",
    values: { set: run.set },
    href: routes.adminExportRun(run.id),
    dedupe: `export-failed:${run.id}`,
  });
}
