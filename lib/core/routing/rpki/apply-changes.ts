import { type Columns, compareRows, copyRows, emptyColumns } from "./columns";
import type { FamilyIndex } from "./family-index";
import type { Vrp } from "./vrp";
import { VrpIndex } from "./vrp-index";
import { VrpIndexBuilder } from "./vrp-index-builder";

/** What an update changes. Nothing stands in both lists. */
export interface VrpChanges {
  readonly added: readonly Vrp[];
  readonly removed: readonly Vrp[];
}

/**
 * The index with the changes made; the old one stays as it is and can go on answering. Rows are
 * moved in blocks, so that an update costs a copy and not a sort. What is added twice or removed
 * without being there changes nothing.
 */
export function applyChanges(index: VrpIndex, { added, removed }: VrpChanges): VrpIndex {
  const builder = new VrpIndexBuilder(index.trustAnchors);
  for (const { prefix, maxLength, asn, ta } of added) {
    if (!index.has(prefix, maxLength, asn)) builder.add(prefix, maxLength, asn, ta);
  }
  const news = builder.build();
  const family = (of: 4 | 6) => {
    const old = index.of(of);
    const rows = removed
      .filter(({ prefix }) => prefix.family === of)
      .map(({ prefix, maxLength, asn }) => old.find(prefix, maxLength, asn))
      .filter((row) => row >= 0);
    const gone = [...new Set(rows)].sort((a, b) => a - b);
    return merged(old, gone, news.of(of).columns);
  };
  return new VrpIndex(family(4), family(6), news.trustAnchors);
}

/** The old rows without those gone (ascending), the new ones in their places. */
function merged(old: FamilyIndex, gone: readonly number[], news: Columns): Columns {
  const added = news.lengths.length;
  const result = emptyColumns(old.family, old.size - gone.length + added);
  let from = 0;
  let at = 0;
  const copyUpTo = (row: number) => {
    copyRows(old.columns, from, row, result, at);
    at += row - from;
    from = row;
  };
  let next = 0;
  for (let fresh = 0; fresh <= added; fresh++) {
    const place = fresh < added ? placeOf(old, news, fresh) : old.size;
    for (; next < gone.length && (gone[next] as number) < place; next++) {
      copyUpTo(gone[next] as number);
      from++;
    }
    copyUpTo(place);
    if (fresh < added) copyRows(news, fresh, fresh + 1, result, at++);
  }
  return result;
}

/** Before which old row a new one stands. */
function placeOf(old: FamilyIndex, news: Columns, fresh: number): number {
  let low = 0;
  let high = old.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareRows(old.columns, middle, news, fresh) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
