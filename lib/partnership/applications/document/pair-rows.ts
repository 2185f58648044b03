import type { Steps } from "@/lib/core/steps/steps";

export type Paired<Row> = { pairs: [Row, Row][]; removed: Row[]; added: Row[] };

/** Rows whose keys are made in one step. */
const slice = 500;

/**
 * Finds the rows of two lists that are the same thing, by keys from the surest to the vaguest; a key
 * of null is none. Where several rows share a key they are paired in their order. In steps: keys of ten
 * thousand rows take a while.
 */
export function* pairRows<Row>(
  before: readonly Row[],
  after: readonly Row[],
  keys: readonly ((row: Row) => string | null)[],
): Steps<Paired<Row>> {
  const pairs: [Row, Row][] = [];
  let removed = [...before];
  let added = [...after];
  for (const keyOf of keys) {
    if (removed.length === 0 || added.length === 0) break;
    const waiting = yield* rowsByKey(added.toReversed(), keyOf);
    const taken = new Set<Row>();
    const left: Row[] = [];
    for (const [at, row] of removed.entries()) {
      if (at % slice === slice - 1) yield;
      const key = keyOf(row);
      const partner = key === null ? undefined : waiting.get(key)?.pop();
      if (partner === undefined) {
        left.push(row);
        continue;
      }
      pairs.push([row, partner]);
      taken.add(partner);
    }
    removed = left;
    added = added.filter((row) => !taken.has(row));
    yield;
  }
  return { pairs, removed, added };
}

function* rowsByKey<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): Steps<Map<string, Row[]>> {
  const byKey = new Map<string, Row[]>();
  for (const [at, row] of rows.entries()) {
    if (at % slice === slice - 1) yield;
    const key = keyOf(row);
    if (key === null) continue;
    const same = byKey.get(key);
    if (same) same.push(row);
    else byKey.set(key, [row]);
  }
  return byKey;
}
