import { route } from "@/lib/accounts/permissions/route";
import { findPlaces, searchPlaces } from "@/lib/sources/geonames/find-places";
import { readPlaceNames } from "@/lib/sources/geonames/place-names";

/** Cities by the beginning of their name, for whoever fills in an application. */
export const GET = route({ permission: "application.list" }, async (_actor, request) => {
  const query = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(
    { cities: await searchPlaces(query) },
    { headers: { "cache-control": "private, max-age=3600" } },
  );
});

/** The cities of many names at once, for pasted sites without coordinates. */
export const POST = route(
  { permission: "application.list", maxBody: 1024 * 1024 },
  async (_actor, request) => {
    const names = readPlaceNames(await request.json().catch(() => null));
    if (!names) return Response.json({ error: "a list of names is needed" }, { status: 400 });
    return Response.json({ places: [...(await findPlaces(names))] });
  },
);
