import { contentOf } from "./document-differences";
import type { Entry, EntryKind } from "./document-entries";

/**
 * The kinds of which two documents do not hold the same entries, whatever their order: those of which
 * `documentDifferences` has something to tell. It does not look for which entries belong together.
 */
export function kindsThatDiffer(
  before: readonly Entry[],
  after: readonly Entry[],
): ReadonlySet<EntryKind> {
  const counts = new Map<string, { kind: EntryKind; count: number }>();
  const add = (entries: readonly Entry[], by: 1 | -1) => {
    for (const entry of entries) {
      // One in which nothing is declared is no difference.
      if (Object.keys(entry.fields).length === 0) continue;
      const key = `${entry.kind} ${contentOf(entry)}`;
      const known = counts.get(key);
      if (known) known.count += by;
      else counts.set(key, { kind: entry.kind, count: by });
    }
  };
  add(before, 1);
  add(after, -1);
  return new Set([...counts.values()].filter(({ count }) => count !== 0).map(({ kind }) => kind));
}
