import { metroSlug } from "@/lib/core/edges/metro-slug";
import type { DirectoryFilters } from "@/lib/partnership/partners/directory-filters";
import { type Place, readCoordinates } from "@/lib/partnership/partners/place-search";

/** The query by which the read API gives what the directory's page shows with these filters; "" for all. */
export function apiSearch(filters: DirectoryFilters, place: Place | null): string {
  const { q, region, country, metro, market, type } = filters;
  const params = new URLSearchParams();
  const given = { q, region, country, metro: metro && metroSlug(metro), market, type };
  for (const [name, value] of Object.entries(given)) if (value) params.set(name, value);
  if (place) params.set(readCoordinates(place.id) ? "near" : "place", place.id);
  const search = params.toString();
  return search && `?${search}`;
}
