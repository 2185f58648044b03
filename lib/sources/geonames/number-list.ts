/** Whole numbers in 32 bits each: a fraction of what an array of numbers takes while it grows. */
export class NumberList {
  // Pages that nothing is written to take no memory.
  private numbers = new Int32Array(1 << 21);
  length = 0;

  /** Adds a number; what is read back is the same in 32 bits. */
  push(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length] = number;
    this.length += 1;
  }

  /** What was added, as numbers without a sign. */
  whole(): Uint32Array {
    return new Uint32Array(this.numbers.buffer, 0, this.length).slice();
  }
}
