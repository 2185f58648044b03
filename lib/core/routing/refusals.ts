/** How many refused items are kept as they came, per reader. */
const keptAtMost = 20;
/** How much of one refused item is kept. */
const longestSample = 200;

export interface RefusedItem {
  readonly reason: string;
  /** Where it stood, in the unit of its reader: a line, a byte offset, the number of a record. */
  readonly at: number;
  /** The beginning of the item's text. */
  readonly text: string;
}

/** What a reader refused: counted by reason, the first 20 kept. A reader never throws on data. */
export class Refusals {
  readonly counts = new Map<string, number>();
  readonly first: RefusedItem[] = [];

  /** `text` is called only for items that are kept. */
  add(reason: string, at: number, text: () => string): void {
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1);
    if (this.first.length < keptAtMost) {
      this.first.push({ reason, at, text: text().slice(0, longestSample) });
    }
  }

  get total(): number {
    let sum = 0;
    for (const count of this.counts.values()) sum += count;
    return sum;
  }
}
