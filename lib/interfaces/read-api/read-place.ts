import { nearRangeKm } from "@/lib/partnership/partners/near";
import { findPlace, type Place, placeById } from "@/lib/partnership/partners/place-search";
import { problem } from "./problem";
import { badParameters } from "./read-parameters";

/** The place a request asks for; null when it asks for none. A name that is not clear is refused. */
export async function readPlace({
  near,
  place,
}: {
  near?: string;
  place?: string;
}): Promise<{ ok: true; place: Place | null } | { ok: false; response: Response }> {
  if (near && place) {
    const detail = "near and place say the same in two ways: give one of them.";
    return { ok: false, response: badParameters([{ parameter: "place", detail }]) };
  }
  if (place) {
    const found = await placeById(place);
    if (found) return { ok: true, place: found };
    const detail = `No place has the id ${place}: it must be a GeoNames number or the id of a metro.`;
    return { ok: false, response: badParameters([{ parameter: "place", detail }]) };
  }
  const search = await findPlace(near ?? "", null);
  if (search.kind === "none") return { ok: true, place: null };
  if (search.kind === "found" && search.others.length === 0)
    return { ok: true, place: search.place };
  const choices = search.kind === "found" ? [search.place, ...search.others] : search.similar;
  const detail =
    search.kind === "found"
      ? "Several places are called so: choose one by place, or give latitude,longitude."
      : "No city is called so: write its name in any language or its IATA code, or give latitude,longitude such as 25.03,121.56.";
  return {
    ok: false,
    response: problem("unclear-place", detail, { choices: choices.map(placeOf) }),
  };
}

/** A place as the API writes it. */
export function placeOf({ id, name, country, latitude, longitude }: Place) {
  return { place: id, name, country, latitude, longitude };
}

/** The place a list is near to, as the list says it. */
export function nearOf(place: Place | null) {
  return place && { ...placeOf(place), withinKm: nearRangeKm };
}
