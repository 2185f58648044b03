import type { FindPlaces } from "@/lib/partnership/applications/import/press-paste";
import { routes } from "@/lib/platform/routes/routes";

/** Asks the portal for the cities of names; null when it did not answer. */
export const askPlaces: FindPlaces = async (names) => {
  const response = await fetch(routes.placeNames(), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ names }),
    redirect: "manual",
  }).catch(() => null);
  if (!response?.ok) return null;
  const answer: { places: [] } = await response.json();
  return new Map(answer.places);
};
