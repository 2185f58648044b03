import { addCity, addFacilities } from "./chosen-rows";
import {
  contacts,
  links,
  locations,
  namesOf,
  neighbour,
  nextName,
  prefixes,
  remove,
  removedFrom,
  sites,
  splice,
} from "./edited-lists";
import {
  blankConnection,
  blankContact,
  blankLocation,
  blankPrefix,
  blankSite,
  type FormValues,
} from "./form-values";
import { setHandoffs } from "./handoffs";
import type { Edited, Op, OpContext } from "./section-op";
import { contactRowOf } from "./values-from-document";

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
    // No building of one metro stands in another.
    const copy = original && {
      ...blankLocation(),
      connections: original.connections.map((connection) => ({
        ...connection,
        facility: "",
        peeringDbFacilityId: "",
      })),
    };
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

/** Applies a button's op; null when it is none, or points to nothing. */
export function applyOp(values: FormValues, op: string, context: OpContext): Edited | null {
  const [name = "", ...args] = op.split(":");
  return Object.hasOwn(ops, name) ? (ops[name]?.(values, args.map(Number), context) ?? null) : null;
}
