import { findMetro } from "@/lib/core/edges/find-metro";
import type { UnplacedFacility } from "@/lib/sources/peeringdb/facilities-at-edges";
import { blankConnection, type FormValues } from "./form-values";

/** The name of the field in which a metro is typed for a facility. */
export const placeField = (id: number) => `place-${id}`;

/** Longest text looked at; a longer one is no metro. */
const maxTextLength = 100;

type Entries = { get: (name: string) => unknown };

/** What was typed for each of the facilities, blank ones left out; by PeeringDB's id. */
export function typedPlaces(
  form: Entries,
  facilities: readonly { id: number }[],
): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const { id } of facilities) {
    const text = String(form.get(placeField(id)) ?? "").trim();
    if (text !== "") typed[id] = text.slice(0, maxTextLength + 1);
  }
  return typed;
}

/** What placing came to. */
export type Placed = {
  values: FormValues;
  /** What was typed and is no edge metro, by PeeringDB's id; nothing was added for these. */
  left: Record<string, string>;
  /** Pointer of the first location that got a connection; null when none did. */
  focus: string | null;
};

/**
 * Adds a connection for each facility in the metro the person gives it, a new location where the metro
 * is not declared yet.
 */
export function placeFacilities(
  values: FormValues,
  typed: Readonly<Record<string, string>>,
  unplaced: readonly UnplacedFacility[],
  bandwidth: string,
): Placed {
  const locations = [...values.locations];
  const left: Record<string, string> = {};
  let focus: string | null = null;
  for (const { id, name } of unplaced) {
    const text = typed[id];
    if (text === undefined) continue;
    const edge = findMetro(text);
    if (!edge) {
      left[id] = text;
      continue;
    }
    const added = {
      ...blankConnection(),
      facility: name,
      peeringDbFacilityId: String(id),
      bandwidthMbps: bandwidth,
    };
    const at = locations.findIndex(({ metro }) => findMetro(metro)?.metro === edge.metro);
    const there = locations[at];
    if (there) locations[at] = { ...there, connections: [...there.connections, added] };
    else locations.push({ metro: edge.metro, connections: [added] });
    focus ??= `/locations/${there ? at : locations.length - 1}/metro`;
  }
  return { values: focus === null ? values : { ...values, locations }, left, focus };
}

/** The facilities that no connection of the form names. */
export function notDeclared<Facility extends { id: number }>(
  facilities: readonly Facility[],
  locations: FormValues["locations"],
): Facility[] {
  const used = new Set(
    locations.flatMap(({ connections }) => connections.map((each) => each.peeringDbFacilityId)),
  );
  return facilities.filter(({ id }) => !used.has(String(id)));
}
