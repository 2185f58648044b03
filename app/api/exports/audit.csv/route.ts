import { route } from "@/lib/actions/route";
import { exportEvents } from "@/lib/audit/export-events";
import { readFilter } from "@/lib/audit/filter";
import { db } from "@/lib/db/client";

/** The audit trail as the page's filter shows it. `?bom=1` puts a byte order mark in front. */
export const GET = route({ permission: "audit.read" }, async (actor, request) => {
  const query = new URL(request.url).searchParams;
  const filter = readFilter((name) => query.get(name));
  const { file } = await exportEvents(db(), actor, { filter, bom: query.get("bom") === "1" });
  const day = new Date().toISOString().slice(0, 10);
  return new Response(file.read(), {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="audit-trail-${day}.csv"`,
      "cache-control": "no-store",
    },
  });
});

/** Looking without downloading would write an export into the audit trail. */
export const HEAD = route(
  { permission: "audit.read" },
  () => new Response(null, { status: 405, headers: { allow: "GET" } }),
);
