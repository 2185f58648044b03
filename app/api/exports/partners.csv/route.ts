import { route } from "@/lib/actions/route";
import { db } from "@/lib/db/client";
import { exportPartners } from "@/lib/partners/export-partners";

/** The whole partner list. `?bom=1` puts a byte order mark in front, by which Excel knows UTF-8. */
export const GET = route({ permission: "partners.export" }, async (actor, request) => {
  const bom = new URL(request.url).searchParams.get("bom") === "1";
  const { file } = await exportPartners(db(), actor, { bom });
  const day = new Date().toISOString().slice(0, 10);
  return new Response(file.read(), {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="peering-service-partners-${day}.csv"`,
      "cache-control": "no-store",
    },
  });
});

/** Looking without downloading would write an export into the audit trail. */
export const HEAD = route(
  { permission: "partners.export" },
  () => new Response(null, { status: 405, headers: { allow: "GET" } }),
);
