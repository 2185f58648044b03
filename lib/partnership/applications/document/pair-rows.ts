export type Paired<Row> = { pairs: [Row, Row][]; removed: Row[]; added: Row[] };

/**
 * Finds the rows of two lists that are the same thing, by keys from the surest to the vaguest; a key
 * of null is none. Where several rows share a key they are paired in their order.
 */
export function pairRows<Row>(
  before: readonly Row[],
  after: readonly Row[],
  keys: readonly ((row: Row) => string | null)[],
): Paired<Row> {
  const pairs: [Row, Row][] = [];
  let removed = [...before];
  let added = [...after];
  for (const keyOf of keys) {
    if (removed.length === 0 || added.length === 0) break;
    const waiting = new Map<string, Row[]>();
    for (const row of added.toReversed()) {
      const key = keyOf(row);
      if (key === null) continue;
      const rows = waiting.get(key);
      if (rows) rows.push(row);
      else waiting.set(key, [row]);
    }
    const taken = new Set<Row>();
    removed = removed.filter((row) => {
      const key = keyOf(row);
      const partner = key === null ? undefined : waiting.get(key)?.pop();
      if (partner === undefined) return true;
      pairs.push([row, partner]);
      taken.add(partner);
      return false;
    });
    added = added.filter((row) => !taken.has(row));
  }
  return { pairs, removed, added };
}
