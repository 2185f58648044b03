/** How many refused items are kept as they came, per reader. */
const keptAtMost = 20;
/** How much of one refused item is kept. */
const maxSampleLength = 200;
/** Reasons come from the readers' own lists, but some carry a word of the input. */
const maxReasons = 100;

export interface RefusedItem {
  readonly reason: string;
  /** Where it stood, in the unit of its reader: a line, a byte offset, the number of a record. */
  readonly at: number;
  /** The beginning of the item's text, or what else is known of it. */
  readonly text: string;
}

/** What a reader refused: counted by reason, the first 20 kept. A reader never throws on data. */
export class Refusals {
  readonly counts = new Map<string, number>();
  readonly first: RefusedItem[] = [];

  /** A function `text` is called only for items that are kept. */
  add(reason: string, at: number, text: string | (() => string) = ""): void {
    const known = this.counts.has(reason) || this.counts.size < maxReasons;
    const counted = known ? reason : "other";
    this.counts.set(counted, (this.counts.get(counted) ?? 0) + 1);
    if (this.first.length >= keptAtMost) return;
    const sample = typeof text === "string" ? text : text();
    this.first.push({ reason, at, text: sample.slice(0, maxSampleLength) });
  }

  get total(): number {
    let sum = 0;
    for (const count of this.counts.values()) sum += count;
    return sum;
  }

  get byReason(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.counts);
  }
}
