import { locations, namesOf, nextName, sites } from "./edited-lists";
import { blankConnection, type FormValues } from "./form-values";
import { nearestConnected } from "./handoffs";
import type { Edited, OpContext } from "./section-op";

/** Ticked facilities become links of their metros, new ones where they are not declared yet. */
export function addFacilities(
  values: FormValues,
  _args: readonly number[],
  { offers, facilities, extra }: OpContext,
): Edited | null {
  const list = [...values.locations];
  const ticked = new Set(facilities);
  let focus: string | null = null;
  for (const offer of offers) {
    const added = offer.facilities
      .filter(({ id }) => ticked.has(id))
      .map((facility) => ({
        ...blankConnection(),
        facility: facility.name,
        peeringDbFacilityId: String(facility.id),
        bandwidthMbps: extra.newBandwidth ?? "",
      }));
    if (added.length === 0) continue;
    const at = list.findIndex(({ metro }) => metro === offer.metro);
    const there = list[at];
    if (there) list[at] = { ...there, connections: [...there.connections, ...added] };
    else list.push({ metro: offer.metro, connections: added });
    focus ??= `/locations/${there ? at : list.length - 1}/metro`;
  }
  return focus === null ? null : locations(values, list, focus);
}

/** A city chosen by name becomes a place of users, handed off at the nearest connected edge. */
export function addCity(
  values: FormValues,
  _args: readonly number[],
  { extra }: OpContext,
): Edited | null {
  const { cityName = "", cityLatitude = "", cityLongitude = "" } = extra;
  if (cityName === "") return null;
  const taken = namesOf(values.traffic.sites);
  const site = {
    name: taken.has(cityName) ? nextName(cityName, taken) : cityName,
    latitude: cityLatitude,
    longitude: cityLongitude,
    share: "1",
    handoff: nearestConnected(values, cityLatitude, cityLongitude) ?? "",
  };
  const list = [...values.traffic.sites, site];
  return sites(values, list, `/traffic/sites/${list.length - 1}/share`);
}
