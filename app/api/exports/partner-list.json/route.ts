import { route } from "@/lib/actions/route";
import { db } from "@/lib/db/client";
import { exportList } from "@/lib/partners/list/export-list";

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
