import { route } from "@/lib/accounts/permissions/route";
import { searchCities } from "@/lib/sources/geonames/city-search";

/** Cities by the beginning of their name, for whoever fills in an application. */
export const GET = route({ permission: "application.list" }, async (_actor, request) => {
  const query = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(
    { cities: await searchCities(query) },
    { headers: { "cache-control": "private, max-age=3600" } },
  );
});
