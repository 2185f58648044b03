import type { Contact } from "@/lib/core/requirements/document";
import {
  blankContact,
  type ContactRow,
  type FormValues,
} from "@/lib/partnership/applications/form/form-values";
import { contactRowOf } from "@/lib/partnership/applications/form/values-from-document";
import type { Prefill } from "./prefill";

/** Something that PeeringDB says otherwise than the application. */
export type Difference = {
  field: "name" | "type" | "asSet" | "contact";
  /** What the application says; "" when nothing. */
  said: string;
  /** What PeeringDB says now; "" for a contact that it no longer lists. */
  now: string;
  /**
   * `missing`: the application says nothing. `changed`: the application says what PeeringDB said before.
   * `differs`: anything else, which somebody may have typed on purpose.
   */
  kind: "missing" | "changed" | "differs";
};

/** What is sent for a ticked difference: both values, so that only what was shown is taken over. */
export const differenceKey = ({ field, said, now }: Difference) =>
  JSON.stringify([field, said, now]);

/** A contact as one line: role, name, mail address, phone. */
const contactText = ({ role, name, email, phone }: ContactRow) =>
  [role, name, email, phone].filter((text) => text !== "").join(", ");

const sameContact = (one: ContactRow, other: ContactRow) =>
  one.role === other.role && one.email === other.email && one.phone === other.phone;

/** Which row of the form a contact of PeeringDB's stands for; -1 for none. */
type Pair = { row: number; contact: ContactRow; changed: boolean };

/**
 * All that PeeringDB says otherwise than the form.
 *
 * @param before what PeeringDB said before its last change; null when that is not known
 */
export function differences(
  values: FormValues,
  now: Prefill,
  before: Prefill | null,
): Difference[] {
  return changes(values, now, before).map(({ difference }) => difference);
}

/**
 * The form with the ticked differences taken over. A tick whose values are not those of a difference
 * any more is passed over: the person was shown something else.
 *
 * @param ticked keys of `differenceKey`
 */
export function takeOver(
  values: FormValues,
  now: Prefill,
  before: Prefill | null,
  ticked: readonly string[],
): FormValues {
  const wanted = new Set(ticked);
  const removed = new Set<number>();
  let next = values;
  for (const { difference, apply, removes } of changes(values, now, before)) {
    if (!wanted.has(differenceKey(difference))) continue;
    if (removes !== undefined) removed.add(removes);
    else next = apply(next);
  }
  if (removed.size === 0) return next;
  return { ...next, contacts: next.contacts.filter((_, row) => !removed.has(row)) };
}

/** The differences whose boxes are ticked at first: nobody has typed what they replace. */
export const isTickedAtFirst = ({ kind, now }: Difference) => kind !== "differs" && now !== "";

/** The form with everything taken over that nobody has typed. */
export function fillIn(values: FormValues, now: Prefill, before: Prefill | null): FormValues {
  const untyped = differences(values, now, before).filter(isTickedAtFirst);
  return takeOver(values, now, before, untyped.map(differenceKey));
}

type Change = {
  difference: Difference;
  apply: (values: FormValues) => FormValues;
  /** The row of a contact that goes. */
  removes?: number;
};

function changes(values: FormValues, now: Prefill, before: Prefill | null): Change[] {
  const { partner, routing } = values;
  return [
    ...single("name", partner.name, now.name, before?.name, (next, name) => ({
      ...next,
      partner: { ...next.partner, name },
    })),
    ...single("type", partner.type, now.type, before?.type, (next, type) => ({
      ...next,
      partner: { ...next.partner, type },
    })),
    ...single("asSet", routing.asSet, now.asSet, before?.asSet, (next, asSet) => ({
      ...next,
      routing: { ...next.routing, asSet },
    })),
    ...contactChanges(values.contacts, now.contacts, before?.contacts ?? []),
  ];
}

function single(
  field: Difference["field"],
  text: string,
  now: string | null,
  before: string | null | undefined,
  put: (values: FormValues, value: string) => FormValues,
): Change[] {
  const said = text.trim();
  if (now === null || said === now) return [];
  const kind = said === "" ? "missing" : said === before ? "changed" : "differs";
  return [{ difference: { field, said, now, kind }, apply: (values) => put(values, now) }];
}

function contactChanges(
  rows: readonly ContactRow[],
  now: readonly Contact[],
  before: readonly Contact[],
): Change[] {
  const [current, old] = [now.map(contactRowOf), before.map(contactRowOf)];
  const isListed = (row: ContactRow) => current.some((contact) => sameContact(row, contact));
  const taken = new Set(rows.flatMap((row, at) => (isListed(row) ? [at] : [])));
  const pairs = current
    .filter((contact) => !rows.some((row) => sameContact(row, contact)))
    .map((contact): Pair => {
      const pair = pairFor(contact, rows, old, taken);
      if (pair.row >= 0) taken.add(pair.row);
      return pair;
    });
  const gone = rows.flatMap((row, at): Change[] => {
    const wasListed = old.some((contact) => sameContact(row, contact));
    if (taken.has(at) || !wasListed) return [];
    const difference = {
      field: "contact",
      said: contactText(row),
      now: "",
      kind: "changed",
    } as const;
    return [{ difference, apply: (values) => values, removes: at }];
  });
  return [...pairs.map((pair) => contactChange(pair, rows)), ...gone];
}

/** The row that PeeringDB's contact replaces: one it listed before in that role, or of that address. */
function pairFor(
  contact: ContactRow,
  rows: readonly ContactRow[],
  old: readonly ContactRow[],
  taken: ReadonlySet<number>,
): Pair {
  const free = rows.map((row, at) => ({ row, at })).filter(({ at }) => !taken.has(at));
  const listed = free.find(
    ({ row }) => row.role === contact.role && old.some((each) => sameContact(each, row)),
  );
  if (listed) return { row: listed.at, contact, changed: true };
  const address = contact.email.toLowerCase();
  const mine = free.find(({ row }) => address !== "" && row.email.toLowerCase() === address);
  return { row: mine?.at ?? -1, contact, changed: false };
}

function contactChange({ row: at, contact, changed }: Pair, rows: readonly ContactRow[]): Change {
  const row = rows[at];
  const kind = !row ? "missing" : changed ? "changed" : "differs";
  return {
    difference: {
      field: "contact",
      said: row ? contactText(row) : "",
      now: contactText(contact),
      kind,
    },
    apply: (values) => ({
      ...values,
      contacts: row
        ? values.contacts.map((each, index) => (index === at ? merged(each, contact) : each))
        : [...values.contacts, { ...blankContact(), ...contact }],
    }),
  };
}

/** PeeringDB does not say whether somebody is there around the clock; that stays as it was said. */
const merged = (row: ContactRow, contact: ContactRow): ContactRow => ({
  ...contact,
  name: contact.name || row.name,
  staffedAroundTheClock: row.staffedAroundTheClock,
});
