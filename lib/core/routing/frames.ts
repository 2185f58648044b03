/** A message cut out of a stream of messages that begin with their length. */
export interface Frame {
  /** The frame is bytes[start..end). */
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Where it begins in the whole stream. */
  readonly offset: number;
}

/** How frames of a format are told apart. */
export interface FrameFormat {
  /** Bytes from which the length can be read. */
  readonly headerLength: number;
  /**
   * The whole frame's length in bytes, header included; null when this cannot be a header, so
   * that nobody can know where the next frame begins.
   */
  lengthOf(bytes: Uint8Array, start: number): number | null;
}

const firstCapacity = 4_096;

/**
 * Cuts a stream into frames, whatever pieces it comes in. Memory is bounded by the longest frame
 * that the format allows and grows with what has come, not with what a header claims.
 */
export class FrameCutter {
  readonly #format: FrameFormat;
  /** The beginning of a frame whose rest has not come yet. */
  #held = new Uint8Array(0);
  #heldLength = 0;
  #offset = 0;
  #lost = false;

  constructor(format: FrameFormat) {
    this.#format = format;
  }

  /** Where the next frame begins in the whole stream. */
  get offset(): number {
    return this.#offset;
  }

  /** Whether a header was none; what follows is not looked at. */
  get lost(): boolean {
    return this.#lost;
  }

  /** Bytes of an unfinished frame; not zero at the end of the stream means that it is cut off. */
  get unfinished(): number {
    return this.#heldLength;
  }

  /** The frames that are complete with this piece; their bytes may be the piece's own. */
  *push(piece: Uint8Array): Generator<Frame, void, void> {
    let at = 0;
    while (!this.#lost && this.#heldLength > 0) {
      const needed = this.#needed();
      if (needed === null) return this.#lose();
      if (this.#heldLength >= needed) {
        const frame = this.#frame(this.#held, 0, needed);
        this.#held = new Uint8Array(0);
        this.#heldLength = 0;
        yield frame;
        break;
      }
      if (at >= piece.length) return;
      at += this.#hold(piece, at, needed - this.#heldLength);
    }
    while (!this.#lost && at + this.#format.headerLength <= piece.length) {
      const length = this.#lengthOf(piece, at);
      if (length === null) return this.#lose();
      if (at + length > piece.length) break;
      const frame = this.#frame(piece, at, length);
      at += length;
      yield frame;
    }
    if (!this.#lost) this.#hold(piece, at, piece.length - at);
  }

  #lengthOf(bytes: Uint8Array, start: number): number | null {
    const length = this.#format.lengthOf(bytes, start);
    return length === null || length < this.#format.headerLength ? null : length;
  }

  /** How long the held part must become before something can be done with it. */
  #needed(): number | null {
    const { headerLength } = this.#format;
    return this.#heldLength < headerLength ? headerLength : this.#lengthOf(this.#held, 0);
  }

  #frame(bytes: Uint8Array, start: number, length: number): Frame {
    const offset = this.#offset;
    this.#offset += length;
    return { bytes, start, end: start + length, offset };
  }

  #hold(piece: Uint8Array, at: number, wanted: number): number {
    const count = Math.min(wanted, piece.length - at);
    const total = this.#heldLength + count;
    if (total > this.#held.length) {
      const grown = new Uint8Array(Math.max(total, this.#held.length * 2, firstCapacity));
      grown.set(this.#held.subarray(0, this.#heldLength));
      this.#held = grown;
    }
    this.#held.set(piece.subarray(at, at + count), this.#heldLength);
    this.#heldLength = total;
    return count;
  }

  #lose(): void {
    this.#lost = true;
    this.#held = new Uint8Array(0);
    this.#heldLength = 0;
  }
}
