import { route } from "@/lib/accounts/permissions/route";
import { metroFacilities } from "@/lib/partnership/applications/peeringdb/metro-facilities";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";

/** The facilities that PeeringDB knows in an edge metro, for whoever fills in an application. */
export const GET = route({ permission: "application.list" }, async (actor, request) => {
  const query = new URL(request.url).searchParams;
  const metro = query.get("metro") ?? "";
  const again = query.get("again") === "1";
  const known = await metroFacilities(db(), actor, metro, { url: env().peeringDbUrl, again });
  if (!known) return Response.json({ error: "an edge metro is needed" }, { status: 404 });
  return Response.json(known, { headers: { "cache-control": "private, no-store" } });
});
