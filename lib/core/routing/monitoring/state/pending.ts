/** What an operation does; a number from 0 is the path that is announced. */
export const operation = { withdraw: -1, down: -2, up: -3, peer: -4, heard: -5 } as const;

/** Numbers an operation takes in the list: session, prefix or peer, kind, time. */
export const operationWidth = 4;

/** Operations that wait for the watermark, by instant. */
export class Pending {
  /** Ascending. */
  #times: number[] = [];
  #head = 0;
  readonly #operations = new Map<number, number[]>();

  add(instant: number, session: number, subject: number, kind: number, at: number): void {
    let list = this.#operations.get(instant);
    if (list === undefined) {
      list = [];
      this.#operations.set(instant, list);
      this.#insert(instant);
    }
    list.push(session, subject, kind, at);
  }

  /** The earliest instant; infinite when nothing waits. */
  get next(): number {
    return this.#times[this.#head] ?? Number.POSITIVE_INFINITY;
  }

  /** Takes the earliest instant's operations, in the order they came. */
  take(): number[] {
    const instant = this.next;
    const list = this.#operations.get(instant) ?? [];
    this.#operations.delete(instant);
    this.#head += 1;
    if (this.#head > 1_000) {
      this.#times = this.#times.slice(this.#head);
      this.#head = 0;
    }
    return list;
  }

  /** All that waits, by instant. */
  *entries(): Generator<readonly [instant: number, operations: readonly number[]], void, void> {
    for (let i = this.#head; i < this.#times.length; i++) {
      const instant = this.#times[i] as number;
      yield [instant, this.#operations.get(instant) ?? []];
    }
  }

  /** Puts other numbers in place of those of paths. */
  renumberPaths(places: Int32Array): void {
    for (const list of this.#operations.values()) {
      for (let i = 2; i < list.length; i += operationWidth) {
        const kind = list[i] as number;
        if (kind >= 0) list[i] = places[kind] as number;
      }
    }
  }

  #insert(instant: number): void {
    let low = this.#head;
    let high = this.#times.length;
    // Nearly always it is the newest.
    if (high === low || (this.#times[high - 1] as number) < instant) {
      this.#times.push(instant);
      return;
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#times[middle] as number) < instant) low = middle + 1;
      else high = middle;
    }
    this.#times.splice(low, 0, instant);
  }
}
