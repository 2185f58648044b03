import type { Db } from "@/lib/db/client";
import { notify } from "@/lib/notifications/notify";
import { routes } from "@/lib/routes";

/** Tells every admin that a scheduled export failed. */
export async function tellAdmins(tx: Db, run: { id: string; set: string }): Promise<void> {
  const admins = await tx.user.findMany({ where: { staffRole: "admin" }, select: { id: true } });
  await notify(tx, {
    userIds: admins.map(({ id }) => id),
    kind: "exportFailed",
    values: { set: run.set },
    href: routes.adminExportRun(run.id),
    dedupe: `export-failed:${run.id}`,
  });
}
