import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { atOnce, type Steps } from "@/lib/core/steps/steps";
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

/** All of a row but one field, as text that is the same whatever the order of its fields. */
const contentBut =
  (left: string | null): Key =>
  ({ within, fields }) => {
    const names = Object.keys(fields).filter((name) => name !== left);
    return JSON.stringify([within, ...names.sort().flatMap((name) => [name, fields[name]])]);
  };
const content = contentBut(null);

/** All that an entry declares and where, as text. */
export const contentOf = (entry: Entry): string => content(entry) ?? "";
const named: Key = ({ within, name }) => (name === null ? null : JSON.stringify([within, name]));
const unnamed: Key = ({ within, name }) => (name === null ? JSON.stringify([within]) : null);
/** What was given another name and nothing else. */
const renamed = contentBut("name");
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
  measurement: [contentBut("rttMs")],
};

/**
 * What is different between two documents. Rows are known again by what they are called, not by
 * where they stand: another order is no difference.
 */
export function documentDifferences(
  before: ApplicationDocument,
  after: ApplicationDocument,
): EntryDifference[] {
  return atOnce(documentDifferenceSteps(before, after));
}

/** Differences made in one step. */
const slice = 500;

/** The same in steps. */
export function* documentDifferenceSteps(
  before: ApplicationDocument,
  after: ApplicationDocument,
): Steps<EntryDifference[]> {
  const a = byKind(before);
  yield;
  const b = byKind(after);
  const found: EntryDifference[] = [];
  for (const kind of entryKinds) {
    yield;
    const [was, is] = withoutEqual(a[kind], b[kind]);
    yield;
    const rows = yield* pairRows(was, is, [content, ...keys[kind]]);
    const changes = [
      ...rows.pairs.map(
        ([was, is]) =>
          () =>
            difference("changed", is, was.fields, is.fields),
      ),
      ...rows.removed.map((was) => () => difference("removed", was, was.fields, {})),
      ...rows.added.map((is) => () => difference("added", is, {}, is.fields)),
    ];
    for (const [at, make] of changes.entries()) {
      if (at % slice === slice - 1) yield;
      const change = make();
      if (change.fields.length > 0) found.push(change);
    }
  }
  return found;
}

function difference(
  change: EntryDifference["change"],
  { kind, name, within }: Entry,
  before: EntryFields,
  after: EntryFields,
): EntryDifference {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((each) => !isSame(each.before, each.after));
  return { kind, name, within, change, fields };
}

/** Leaves out the rows that are equal and stand at the same place: of long lists, most. */
function withoutEqual(before: readonly Entry[], after: readonly Entry[]): [Entry[], Entry[]] {
  const equal = (index: number) => {
    const [a, b] = [before[index], after[index]];
    return a !== undefined && b !== undefined && isEqual(a, b);
  };
  const kept = (_row: Entry, index: number) => !equal(index);
  return [before.filter(kept), after.filter(kept)];
}

function isEqual(a: Entry, b: Entry): boolean {
  const names = Object.keys(a.fields);
  return (
    a.within === b.within &&
    names.length === Object.keys(b.fields).length &&
    names.every((name) => isSame(a.fields[name] ?? null, b.fields[name] ?? null))
  );
}

function isSame(a: EntryValue | null, b: EntryValue | null): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function byKind(document: ApplicationDocument): Record<EntryKind, Entry[]> {
  const grouped = Object.fromEntries(entryKinds.map((kind) => [kind, []])) as unknown as Record<
    EntryKind,
    Entry[]
  >;
  for (const each of documentEntries(document)) grouped[each.kind].push(each);
  return grouped;
}
