/** One thing a decoder could not use. */
export interface Refusal {
  /** Why, in kebab-case. */
  readonly reason: string;
  /** Where: the byte offset or line number, as the decoder counts. */
  readonly at: number;
  /** What was found, bounded. */
  readonly detail?: string;
}

export const refusalsKept = 20;
const longestDetail = 200;
/** Reasons come from the decoders' own lists, but some carry a word of the input. */
const mostReasons = 100;

/** What a decoder refused: counted by reason, the first twenty kept. */
export class Refusals {
  readonly #byReason = new Map<string, number>();
  readonly #first: Refusal[] = [];
  #total = 0;

  /** @param at byte offset or line number */
  add(reason: string, at: number, detail?: string): void {
    this.#total += 1;
    const known = this.#byReason.has(reason) || this.#byReason.size < mostReasons;
    const counted = known ? reason : "other";
    this.#byReason.set(counted, (this.#byReason.get(counted) ?? 0) + 1);
    if (this.#first.length >= refusalsKept) return;
    this.#first.push(
      detail === undefined
        ? { reason, at }
        : { reason, at, detail: detail.slice(0, longestDetail) },
    );
  }

  get total(): number {
    return this.#total;
  }

  get byReason(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#byReason);
  }

  get first(): readonly Refusal[] {
    return this.#first;
  }
}
