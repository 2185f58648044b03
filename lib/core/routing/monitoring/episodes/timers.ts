/** Things to look at when event time has come to a point: a heap by time. */
export class Timers<T> {
  readonly #dues: number[] = [];
  readonly #subjects: T[] = [];

  /** The earliest time; infinite when there is none. */
  get next(): number {
    return this.#dues[0] ?? Number.POSITIVE_INFINITY;
  }

  add(due: number, subject: T): void {
    let at = this.#dues.length;
    this.#dues.push(due);
    this.#subjects.push(subject);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.#dues[parent] as number) <= due) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  /** Takes the earliest. */
  take(): T {
    this.#swap(0, this.#dues.length - 1);
    this.#dues.pop();
    const subject = this.#subjects.pop() as T;
    const count = this.#dues.length;
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < count && (this.#dues[child] as number) < (this.#dues[least] as number)) {
          least = child;
        }
      }
      if (least === at) return subject;
      this.#swap(at, least);
      at = least;
    }
  }

  #swap(a: number, b: number): void {
    const due = this.#dues[a] as number;
    const subject = this.#subjects[a] as T;
    this.#dues[a] = this.#dues[b] as number;
    this.#subjects[a] = this.#subjects[b] as T;
    this.#dues[b] = due;
    this.#subjects[b] = subject;
  }
}
