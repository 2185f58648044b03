/** Texts one after the other as UTF-8 in one block of memory: a fraction of what strings take. */
export class TextList {
  // Pages that nothing is written to take no memory; growing by copies would take it several times.
  private bytes = Buffer.allocUnsafeSlow(32 << 20);
  private used = 0;

  /** Adds a text, ended by a line feed, and says where it begins. */
  add(text: string): number {
    const start = this.used;
    const most = text.length * 3 + 1;
    if (start + most > this.bytes.length) this.grow(start + most);
    this.used += this.bytes.write(text, start, "utf8");
    this.bytes[this.used] = lineFeedCode;
    this.used += 1;
    return start;
  }

  /** What was added, no larger than it has to be. */
  whole(): Buffer {
    const exact = Buffer.allocUnsafeSlow(this.used);
    this.bytes.copy(exact, 0, 0, this.used);
    return exact;
  }

  private grow(least: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(least, 2 * this.bytes.length));
    this.bytes.copy(larger, 0, 0, this.used);
    this.bytes = larger;
  }
}

/** What ends each text. */
export const lineFeedCode = 0x0a;

/** The text that begins there. */
export function textAt(bytes: Buffer, start: number): string {
  return bytes.toString("utf8", start, bytes.indexOf(lineFeedCode, start));
}
