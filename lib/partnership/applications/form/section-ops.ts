import type { Prefill } from "@/lib/partnership/applications/peeringdb/prefill";
import type { OfferedMetro } from "@/lib/sources/peeringdb/facilities-at-edges";
import {
  blankConnection,
  blankContact,
  blankLocation,
  blankPrefix,
  blankSite,
  type FormValues,
} from "./form-values";
import { nearestConnected, setHandoffs } from "./handoffs";
import { contactRowOf } from "./values-from-document";

/**
 * What the form's buttons do to its values, in the browser and, without JavaScript, on the server.
 * A button's value is the op and its arguments: "duplicate-connection:0:2".
 */
export type OpContext = {
  /** Text of the small fields beside buttons, by name. */
  extra: Readonly<Record<string, string>>;
  /** Ticked boxes: PeeringDB's ids of facilities. */
  facilities: readonly number[];
  prefill: Prefill | null;
  offers: readonly OfferedMetro[];
};

export type Edited = {
  values: FormValues;
  /** Pointer of the row to go to, or null to stay. */
  focus: string | null;
};

type Op = (values: FormValues, args: readonly number[], context: OpContext) => Edited | null;

/** A copy of the list with the item at the index replaced by none, itself or several. */
function splice<T>(list: readonly T[], index: number, items: (item: T) => T[]): T[] | null {
  const item = list[index];
  return item === undefined
    ? null
    : [...list.slice(0, index), ...items(item), ...list.slice(index + 1)];
}

const remove = () => [];

/** The row that takes the place of a removed one, or else the one before; null in an empty list, which gets the focus itself. */
const neighbour = (at: number, list: readonly unknown[]): number | null =>
  list.length === 0 ? null : Math.min(at, list.length - 1);

/** The name with its last number one higher, for a copy: "osl-1" to "osl-2", "Oslo" to "Oslo 2". */
export function nextName(name: string, taken: ReadonlySet<string>): string {
  if (name.trim() === "") return "";
  const match = /\d{1,9}$/.exec(name);
  const stem = match ? name.slice(0, match.index) : `${name} `;
  for (let number = match ? Number(match[0]) + 1 : 2; ; number += 1) {
    if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
  }
}

/** What becomes of a list without one of its rows, and of the focus. */
function removedFrom<T>(
  list: readonly T[],
  at: number,
  edited: (list: T[], next: number | null) => Edited | null,
): Edited | null {
  const rest = splice(list, at, remove);
  return rest && edited(rest, neighbour(at, rest));
}

const namesOf = (rows: readonly { name: string }[]) => new Set(rows.map(({ name }) => name));

const contacts = (values: FormValues, list: FormValues["contacts"] | null, at: number | null) =>
  list && {
    values: { ...values, contacts: list },
    focus: at === null ? "/contacts" : `/contacts/${at}/name`,
  };

const locations = (
  values: FormValues,
  list: FormValues["locations"] | null,
  focus: string | null,
) => list && { values: { ...values, locations: list }, focus };

const sites = (
  values: FormValues,
  list: FormValues["traffic"]["sites"] | null,
  focus: string | null,
) => list && { values: { ...values, traffic: { ...values.traffic, sites: list } }, focus };

const prefixes = (
  values: FormValues,
  list: FormValues["routing"]["prefixes"] | null,
  focus: string | null,
) => list && { values: { ...values, routing: { ...values.routing, prefixes: list } }, focus };

/** Replaces the connections of one location. */
function links(
  values: FormValues,
  at: number,
  change: (list: FormValues["locations"][number]["connections"]) => typeof list | null,
  focus: (list: FormValues["locations"][number]["connections"]) => string | null,
): Edited | null {
  const location = values.locations[at];
  const connections = location && change(location.connections);
  if (!connections) return null;
  const list = splice(values.locations, at, () => [{ ...location, connections }]);
  return locations(values, list, focus(connections));
}

const ops: Record<string, Op> = {
  "add-contact": (values) =>
    contacts(values, [...values.contacts, blankContact()], values.contacts.length),
  "remove-contact": (values, [at = -1]) =>
    removedFrom(values.contacts, at, (list, next) => contacts(values, list, next)),

  "use-name": (values, _args, { prefill }) =>
    prefill?.name
      ? {
          values: { ...values, partner: { ...values.partner, name: prefill.name } },
          focus: "/partner/name",
        }
      : null,
  "use-type": (values, _args, { prefill }) =>
    prefill?.type
      ? {
          values: { ...values, partner: { ...values.partner, type: prefill.type } },
          focus: "/partner/type",
        }
      : null,
  "use-as-set": (values, _args, { prefill }) =>
    prefill?.asSet
      ? {
          values: { ...values, routing: { ...values.routing, asSet: prefill.asSet } },
          focus: "/routing/asSet",
        }
      : null,
  "use-contact": (values, [at = -1], { prefill }) => {
    const contact = prefill?.contacts[at];
    if (!contact) return null;
    const list = [...values.contacts, contactRowOf(contact)];
    return contacts(values, list, list.length - 1);
  },

  "add-location": (values, _args, { extra }) =>
    locations(
      values,
      [...values.locations, { metro: extra.newMetro ?? "", connections: [blankConnection()] }],
      `/locations/${values.locations.length}/metro`,
    ),
  "remove-location": (values, [at = -1]) =>
    removedFrom(values.locations, at, (list, next) =>
      locations(values, list, next === null ? "/locations" : `/locations/${next}/metro`),
    ),
  "duplicate-location": (values, [at = -1]) => {
    const original = values.locations[at];
    const copy = original && { ...blankLocation(), connections: original.connections };
    const list = copy ? splice(values.locations, at, (item) => [item, copy]) : null;
    return locations(values, list, `/locations/${at + 1}/metro`);
  },
  "add-connection": (values, [at = -1]) =>
    links(
      values,
      at,
      (list) => [...list, blankConnection()],
      (list) => `/locations/${at}/connections/${list.length - 1}/name`,
    ),
  "duplicate-connection": (values, [at = -1, number = -1]) =>
    links(
      values,
      at,
      (list) =>
        splice(list, number, (item) => [
          item,
          { ...item, name: nextName(item.name, namesOf(list)) },
        ]),
      () => `/locations/${at}/connections/${number + 1}/name`,
    ),
  "remove-connection": (values, [at = -1, number = -1]) =>
    links(
      values,
      at,
      (list) => splice(list, number, remove),
      (list) => {
        const next = neighbour(number, list);
        return next === null
          ? `/locations/${at}/metro`
          : `/locations/${at}/connections/${next}/name`;
      },
    ),
  "add-facilities": addFacilities,

  "add-site": (values) =>
    sites(
      values,
      [...values.traffic.sites, { ...blankSite(), share: "1" }],
      `/traffic/sites/${values.traffic.sites.length}/name`,
    ),
  "add-city": addCity,
  "duplicate-site": (values, [at = -1]) =>
    sites(
      values,
      splice(values.traffic.sites, at, (item) => [
        item,
        { ...item, name: nextName(item.name, namesOf(values.traffic.sites)) },
      ]),
      `/traffic/sites/${at + 1}/name`,
    ),
  "remove-site": (values, [at = -1]) =>
    removedFrom(values.traffic.sites, at, (list, next) =>
      sites(values, list, next === null ? "/traffic/sites" : `/traffic/sites/${next}/name`),
    ),
  handoffs: (values) => sites(values, setHandoffs(values), null),

  "add-prefix": (values) =>
    prefixes(
      values,
      [...values.routing.prefixes, blankPrefix()],
      `/routing/prefixes/${values.routing.prefixes.length}/prefix`,
    ),
  "remove-prefix": (values, [at = -1]) =>
    removedFrom(values.routing.prefixes, at, (list, next) =>
      prefixes(
        values,
        list,
        next === null ? "/routing/prefixes" : `/routing/prefixes/${next}/prefix`,
      ),
    ),
};

/** Ticked facilities become links of their metros, new ones where they are not declared yet. */
function addFacilities(
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
function addCity(
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

/** Applies a button's op; null when it is none, or points to nothing. */
export function applyOp(values: FormValues, op: string, context: OpContext): Edited | null {
  const [name = "", ...args] = op.split(":");
  return Object.hasOwn(ops, name) ? (ops[name]?.(values, args.map(Number), context) ?? null) : null;
}
