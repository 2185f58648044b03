const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const firstCapacity = 4_096;

/**
 * Cuts bytes that come in pieces into lines, without their line breaks. A line longer than the
 * limit is handed over as null and never held: memory stays bounded whatever comes.
 */
export class ByteLines {
  /** The beginning of a line whose rest has not come yet. */
  #held = new Uint8Array(firstCapacity);
  #length = 0;

  /** @param longest bytes a line may have */
  constructor(private readonly longest: number) {}

  /** The lines that end in this piece; their bytes may be the piece's own. */
  *push(piece: Uint8Array): Generator<Uint8Array | null, void, void> {
    let from = 0;
    for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, from)) {
      if (this.#length === 0) yield this.#line(piece, from, end);
      else {
        this.#hold(piece, from, end);
        yield this.#taken();
      }
      from = end + 1;
    }
    this.#hold(piece, from, piece.length);
  }

  /** The input is over: what stands after the last line break is a line too. */
  *end(): Generator<Uint8Array | null, void, void> {
    if (this.#length > 0) yield this.#taken();
  }

  #line(bytes: Uint8Array, start: number, end: number): Uint8Array | null {
    if (end - start > this.longest) return null;
    const cut = end > start && bytes[end - 1] === carriageReturn ? end - 1 : end;
    return bytes.subarray(start, cut);
  }

  #taken(): Uint8Array | null {
    const line = this.#length > this.longest ? null : this.#line(this.#held, 0, this.#length);
    this.#held = new Uint8Array(firstCapacity);
    this.#length = 0;
    return line;
  }

  #hold(piece: Uint8Array, start: number, end: number): void {
    const total = this.#length + end - start;
    if (total <= this.longest) {
      if (total > this.#held.length) {
        const grown = new Uint8Array(Math.max(total, this.#held.length * 2));
        grown.set(this.#held.subarray(0, this.#length));
        this.#held = grown;
      }
      this.#held.set(piece.subarray(start, end), this.#length);
    }
    this.#length = total;
  }
}
