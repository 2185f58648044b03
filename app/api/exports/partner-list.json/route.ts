import { route } from "@/lib/accounts/permissions/route";
import { exportList } from "@/lib/partnership/partners/list-import/export-list";
import { db } from "@/lib/platform/db/client";

/** The directory as the list that was kept by hand, in the form the import page takes. */
export const GET = route({ permission: "partners.manage" }, async (actor) => {
  return new Response(await exportList(db(), actor), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="peering-service-partners.json"',
      "cache-control": "no-store",
    },
  });
});
