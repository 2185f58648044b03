import type { FormValues } from "./form-values";
import type { Edited } from "./section-op";

/** A copy of the list with the item at the index replaced by none, itself or several. */
export function splice<T>(list: readonly T[], index: number, items: (item: T) => T[]): T[] | null {
  const item = list[index];
  return item === undefined
    ? null
    : [...list.slice(0, index), ...items(item), ...list.slice(index + 1)];
}

export const remove = () => [];

/** The row that takes the place of a removed one, or else the one before; null in an empty list, which gets the focus itself. */
export const neighbour = (at: number, list: readonly unknown[]): number | null =>
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
export function removedFrom<T>(
  list: readonly T[],
  at: number,
  edited: (list: T[], next: number | null) => Edited | null,
): Edited | null {
  const rest = splice(list, at, remove);
  return rest && edited(rest, neighbour(at, rest));
}

export const namesOf = (rows: readonly { name: string }[]) => new Set(rows.map(({ name }) => name));

export const contacts = (
  values: FormValues,
  list: FormValues["contacts"] | null,
  at: number | null,
) =>
  list && {
    values: { ...values, contacts: list },
    focus: at === null ? "/contacts" : `/contacts/${at}/name`,
  };

export const locations = (
  values: FormValues,
  list: FormValues["locations"] | null,
  focus: string | null,
) => list && { values: { ...values, locations: list }, focus };

export const sites = (
  values: FormValues,
  list: FormValues["traffic"]["sites"] | null,
  focus: string | null,
) => list && { values: { ...values, traffic: { ...values.traffic, sites: list } }, focus };

export const prefixes = (
  values: FormValues,
  list: FormValues["routing"]["prefixes"] | null,
  focus: string | null,
) => list && { values: { ...values, routing: { ...values.routing, prefixes: list } }, focus };

/** Replaces the connections of one location. */
export function links(
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
