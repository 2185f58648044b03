import type { ApplicationDocument } from "@/lib/core/requirements/document";

/** What a document is made of: single groups of fields, and the rows of its lists. */
export const entryKinds = [
  "partner",
  "contact",
  "location",
  "connection",
  "traffic",
  "site",
  "routing",
  "prefix",
  "measurement",
] as const;
export type EntryKind = (typeof entryKinds)[number];

export type EntryValue = string | number | boolean | readonly (string | number)[];
export type EntryFields = Readonly<Record<string, EntryValue>>;

export type Entry = {
  kind: EntryKind;
  /** What people call the row; null for a group or a row without a name. */
  name: string | null;
  /** The metro a connection is at. */
  within: string | null;
  /** What was declared; what was not is left out. Lists of words or numbers are sorted. */
  fields: EntryFields;
};

/** Takes a document apart. */
export function documentEntries(document: ApplicationDocument): Entry[] {
  const { partner, contacts = [], locations = [], traffic, routing, measurements = [] } = document;
  const { sites = [], ...volume } = traffic ?? {};
  const { prefixes = [], ...routes } = routing ?? {};
  return [
    entry("partner", null, partner),
    ...contacts.map((row) => entry("contact", row.email ?? row.name ?? null, row)),
    ...locations.map(({ metro }) => entry("location", metro, { metro })),
    ...locations.flatMap(({ metro, connections = [] }) =>
      connections.map((row) => entry("connection", row.name ?? null, row, metro)),
    ),
    entry("traffic", null, volume),
    ...sites.map((row) => entry("site", row.name, row)),
    entry("routing", null, routes),
    ...prefixes.map((row) => entry("prefix", row.prefix, row)),
    ...measurements.map((row) => entry("measurement", `${row.site} → ${row.metro}`, row)),
  ];
}

function entry(
  kind: EntryKind,
  name: string | null,
  declared: Readonly<Record<string, EntryValue | undefined>>,
  within: string | null = null,
): Entry {
  const fields: Record<string, EntryValue> = {};
  for (const [field, value] of Object.entries(declared)) {
    if (value !== undefined) fields[field] = Array.isArray(value) ? sorted(value) : value;
  }
  return { kind, name, within, fields };
}

/** Their order says nothing. */
const sorted = (values: readonly (string | number)[]) =>
  [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
