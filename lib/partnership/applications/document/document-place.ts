import { pointer } from "@/lib/core/requirements/pointer";

/**
 * A place in a document that is found again in a later one: a JSON pointer whose rows bear their
 * names, since their numbers change when others come and go.
 */
export type Place = readonly PlaceStep[];
export type PlaceStep =
  | string
  | {
      /** What the row is called, the surest name first; empty for a row without a name. */
      names: readonly string[];
      index: number;
    };

/** The fields that name the rows of each list, in documents and in what the form holds alike. */
const naming: Readonly<Record<string, readonly string[]>> = {
  contacts: ["email", "name"],
  locations: ["metro"],
  connections: ["name"],
  sites: ["name"],
  prefixes: ["prefix"],
};

/** The place a JSON pointer into the document leads to; where it leads nowhere, as far as it does. */
export function placeOf(document: unknown, path: string): Place {
  const place: PlaceStep[] = [];
  let holder: unknown = document;
  let list = "";
  for (const step of steps(path)) {
    if (Array.isArray(holder)) {
      const index = Number(step);
      if (!(index in holder)) break;
      place.push({ names: namesOf(list, holder[index]), index });
    } else {
      place.push(step);
      list = step;
    }
    holder = valueAt(holder, step);
  }
  return place;
}

/**
 * The JSON pointer of a place in a document, or in what the form holds of one. Where a row is there
 * no longer it leads to its list.
 */
export function pointerOf(place: Place, document: unknown): string {
  const found: (string | number)[] = [];
  let holder: unknown = document;
  let list = "";
  for (const step of place) {
    let at: string | number = "";
    if (typeof step === "string") {
      at = step;
      list = step;
    } else {
      const index = Array.isArray(holder) ? rowIndex(holder, list, step) : -1;
      if (index < 0) break;
      at = index;
    }
    found.push(at);
    holder = valueAt(holder, String(at));
  }
  return pointer(found);
}

/** The place by the numbers that its rows have in a document now: it is found without their names. */
export function settledPlace(place: Place, document: unknown): Place {
  return steps(pointerOf(place, document));
}

type Row = Exclude<PlaceStep, string>;

function rowIndex(rows: readonly unknown[], list: string, { names, index }: Row): number {
  const called = (at: number) => namesOf(list, rows[at]);
  if (names.length === 0) return index in rows && called(index).length === 0 ? index : -1;
  for (const name of names) {
    const same = (at: number) => called(at).some((each) => folded(each) === folded(name));
    // Where it stood before goes first: two rows may bear one name while they are typed.
    if (index in rows && same(index)) return index;
    const at = rows.findIndex((_row, position) => same(position));
    if (at >= 0) return at;
  }
  return -1;
}

const folded = (name: string) => name.trim().toLowerCase();

function namesOf(list: string, row: unknown): string[] {
  return (naming[list] ?? [])
    .map((field) => valueAt(row, field))
    .filter((name): name is string => typeof name === "string" && name.trim() !== "");
}

function valueAt(holder: unknown, key: string): unknown {
  return typeof holder === "object" && holder !== null && Object.hasOwn(holder, key)
    ? (holder as Record<string, unknown>)[key]
    : undefined;
}

const steps = (path: string) =>
  path
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
