import { findMetro } from "@/lib/core/edges/find-metro";
import type { OfferedMetro } from "@/lib/sources/peeringdb/facilities-at-edges";
import { blankLocation, type ConnectionRow, type FormValues } from "./form-values";

/** A facility that can be chosen in a metro. */
export type FacilityChoice = {
  id: number;
  name: string;
  city: string;
  /** Whether PeeringDB lists the partner's network there. */
  own: boolean;
};

/** All facilities known in a metro, the partner's own first, each once. */
export function facilityChoices(
  metro: string | null,
  offers: readonly OfferedMetro[],
  known: readonly Omit<FacilityChoice, "own">[],
): FacilityChoice[] {
  const own = offers.find((offer) => offer.metro === metro)?.facilities ?? [];
  const ids = new Set(own.map(({ id }) => id));
  return [
    ...own.map(({ id, name, city }) => ({ id, name, city, own: true })),
    ...known.filter(({ id }) => !ids.has(id)).map((each) => ({ ...each, own: false })),
  ];
}

/** The two fields that say where a connection is. */
export type FacilityFields = Pick<ConnectionRow, "facility" | "peeringDbFacilityId">;

/** Longer names than PeeringDB's are not compared. */
const maxNameLength = 255;

const sameName = (one: string, other: string) =>
  one.length <= maxNameLength && one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * Name and number of a connection's facility after the name was typed. A name of PeeringDB's brings its
 * number. A number that was the old name's goes with it; one that was typed beside a name of the
 * partner's own stays, and so does one that was typed just now.
 */
export function settledFacility(
  before: FacilityFields,
  after: FacilityFields,
  choices: readonly FacilityChoice[],
): FacilityFields {
  const typedNumber = after.peeringDbFacilityId !== before.peeringDbFacilityId;
  if (after.facility === before.facility || (typedNumber && after.peeringDbFacilityId !== "")) {
    return after;
  }
  const named = choices.filter(({ name }) => sameName(after.facility, name));
  const [only] = named;
  if (only && named.length === 1) {
    return { facility: only.name, peeringDbFacilityId: String(only.id) };
  }
  const old = choices.find(({ id }) => String(id) === before.peeringDbFacilityId);
  const wasPicked = old !== undefined && sameName(before.facility, old.name);
  return wasPicked ? { ...after, peeringDbFacilityId: "" } : after;
}

/** A location whose metro became another, and what was said of facilities in the old one. */
export type MovedLocation = {
  from: string;
  to: string;
  /** "Fjordhall OSL1 (900001)" of each connection. */
  facilities: string[];
};

/** Name and number of a facility as one text. */
export function facilityText({ facility, peeringDbFacilityId }: FacilityFields): string {
  if (peeringDbFacilityId === "") return facility;
  return facility === "" ? peeringDbFacilityId : `${facility} (${peeringDbFacilityId})`;
}

/** Whether a location's metro became another one; a name that is no metro yet is still being typed. */
export function hasMoved(from: string, to: string): boolean {
  const [old, now] = [findMetro(from), findMetro(to)];
  return old !== null && now !== null && old.metro !== now.metro;
}

/**
 * Takes facilities out of locations that were moved to another metro, where no building of the old one
 * stands, and says which. What was typed with the move stays. Also gives names of PeeringDB's their
 * numbers. For forms as they are posted; rows are compared by their place.
 *
 * @param choicesIn the facilities known in a metro
 */
export function settledFacilities(
  before: FormValues,
  after: FormValues,
  choicesIn: (metro: string | null) => readonly FacilityChoice[],
): { values: FormValues; moved: MovedLocation[] } {
  const moved: MovedLocation[] = [];
  const locations = after.locations.map((location, at) => {
    const old = before.locations[at] ?? blankLocation();
    if (old === location) return location;
    const isMoved = hasMoved(old.metro, location.metro);
    const choices = choicesIn(findMetro(location.metro)?.metro ?? null);
    const lost: string[] = [];
    const connections = location.connections.map((connection, number) => {
      const was = old.connections[number] ?? { facility: "", peeringDbFacilityId: "" };
      const kept = facilityText(connection) === facilityText(was);
      if (isMoved && kept && facilityText(was) !== "") {
        lost.push(facilityText(was));
        return { ...connection, facility: "", peeringDbFacilityId: "" };
      }
      return { ...connection, ...settledFacility(was, pick(connection), choices) };
    });
    if (lost.length > 0) moved.push({ from: old.metro, to: location.metro, facilities: lost });
    return { ...location, connections };
  });
  return { values: { ...after, locations }, moved };
}

const pick = ({ facility, peeringDbFacilityId }: FacilityFields): FacilityFields => ({
  facility,
  peeringDbFacilityId,
});
