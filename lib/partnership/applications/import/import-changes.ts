import type { ApplicationDocument } from "@/lib/core/requirements/document";
import {
  documentEntries,
  type EntryKind,
  entryKinds,
} from "@/lib/partnership/applications/document/document-entries";
import { kindsThatDiffer } from "@/lib/partnership/applications/document/kinds-that-differ";

const partOf = {
  partner: "partner",
  contact: "contacts",
  location: "locations",
  connection: "connections",
  traffic: "traffic",
  site: "sites",
  routing: "routing",
  prefix: "prefixes",
  measurement: "measurements",
} as const satisfies Record<EntryKind, string>;

/** A part of the document in which an import would change something, with how much there is. */
export type ImportChange = {
  part: (typeof partOf)[EntryKind];
  /** Entries before and after, for lists. */
  before: number | null;
  after: number | null;
};

/** Groups of fields of which a document has one. */
const single: ReadonlySet<EntryKind> = new Set<EntryKind>(["partner", "traffic", "routing"]);

/** What would be different if the second document took the first one's place. */
export function importChanges(
  before: ApplicationDocument,
  after: ApplicationDocument,
): ImportChange[] {
  const [a, b] = [documentEntries(before), documentEntries(after)];
  const changed = kindsThatDiffer(a, b);
  return entryKinds
    .filter((kind) => changed.has(kind))
    .map((kind) => {
      const count = (entries: typeof a) =>
        single.has(kind) ? null : entries.filter((each) => each.kind === kind).length;
      return { part: partOf[kind], before: count(a), after: count(b) };
    });
}

/** The same of stored documents, as JSON text: both were checked against the schema when they were stored. */
export function importChangesOfTexts({ before, after }: { before: string; after: string }) {
  const document = (text: string) => JSON.parse(text) as ApplicationDocument;
  return importChanges(document(before), document(after));
}

/** Comparing two documents, for a process of its own. */
export const importChangesJob = {
  file: "lib/partnership/applications/import/import-changes.ts",
  name: "importChangesOfTexts",
  work: importChangesOfTexts,
};
