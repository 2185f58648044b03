import { canonicalJson } from "@/lib/canonical-json";
import type { ApplicationDocument } from "@/lib/requirements/document";
import {
  documentEntries,
  type Entry,
  type EntryFields,
  type EntryKind,
  type EntryValue,
  entryKinds,
} from "./document-entries";
import { pairRows } from "./pair-rows";

export type FieldDifference = {
  field: string;
  /** Null where it was not declared. */
  before: EntryValue | null;
  after: EntryValue | null;
};

/** An entry that was added, removed, or changed in some fields; never without a field. */
export type EntryDifference = Pick<Entry, "kind" | "name" | "within"> & {
  change: "added" | "removed" | "changed";
  fields: FieldDifference[];
};

type Key = (entry: Entry) => string | null;

const content: Key = ({ within, fields }) => canonicalJson([within, fields]);
const named: Key = ({ within, name }) => (name === null ? null : canonicalJson([within, name]));
const unnamed: Key = ({ within, name }) => (name === null ? canonicalJson([within]) : null);
/** What was given another name and nothing else. */
const renamed: Key = ({ within, fields: { name: _, ...rest } }) => canonicalJson([within, rest]);
const field =
  (name: string): Key =>
  ({ fields }) =>
    fields[name] === undefined ? null : String(fields[name]).toLowerCase();

/** By what an entry is known again, the surest first; equal ones always are. */
const keys: Record<EntryKind, readonly Key[]> = {
  partner: [() => ""],
  contact: [field("email"), field("name"), field("role")],
  location: [named],
  connection: [named, renamed, unnamed],
  traffic: [() => ""],
  site: [named, renamed],
  routing: [() => ""],
  prefix: [named],
  measurement: [({ fields: { rttMs: _, ...rest } }) => canonicalJson(rest)],
};

/**
 * What is different between two documents. Rows are known again by what they are called, not by
 * where they stand: another order is no difference.
 */
export function documentDifferences(
  before: ApplicationDocument,
  after: ApplicationDocument,
): EntryDifference[] {
  const [a, b] = [byKind(before), byKind(after)];
  return entryKinds.flatMap((kind) => {
    const rows = pairRows(a[kind], b[kind], [content, ...keys[kind]]);
    return [
      ...rows.pairs.map(([was, is]) => difference("changed", is, was.fields, is.fields)),
      ...rows.removed.map((was) => difference("removed", was, was.fields, {})),
      ...rows.added.map((is) => difference("added", is, {}, is.fields)),
    ].filter(({ fields }) => fields.length > 0);
  });
}

function difference(
  change: EntryDifference["change"],
  { kind, name, within }: Entry,
  before: EntryFields,
  after: EntryFields,
): EntryDifference {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((each) => canonicalJson(each.before) !== canonicalJson(each.after));
  return { kind, name, within, change, fields };
}

function byKind(document: ApplicationDocument): Record<EntryKind, Entry[]> {
  const grouped = Object.fromEntries(entryKinds.map((kind) => [kind, []])) as unknown as Record<
    EntryKind,
    Entry[]
  >;
  for (const each of documentEntries(document)) grouped[each.kind].push(each);
  return grouped;
}
