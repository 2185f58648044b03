/**
 * Cuts text that comes in pieces into lines. A line longer than the limit is handed over as null
 * and never held: memory stays bounded whatever comes.
 */
export class Lines {
  private parts: string[] = [];
  private length = 0;

  /** @param longest characters a line may have */
  constructor(
    private readonly longest: number,
    private readonly take: (line: string | null) => void,
  ) {}

  write(text: string): void {
    let from = 0;
    // Only the new text is searched: a long line that comes in small pieces costs linear time.
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
      this.hold(text.slice(from, end));
      this.flush();
      from = end + 1;
    }
    if (from < text.length) this.hold(text.slice(from));
  }

  /** The text is over: what stands after the last line break is a line too. */
  end(): void {
    if (this.length > 0) this.flush();
  }

  private hold(part: string): void {
    this.length += part.length;
    if (this.length > this.longest) this.parts = [];
    else this.parts.push(part);
  }

  private flush(): void {
    const tooLong = this.length > this.longest;
    const line = this.parts.length === 1 ? (this.parts[0] as string) : this.parts.join("");
    this.parts = [];
    this.length = 0;
    this.take(tooLong ? null : line.endsWith("\r") ? line.slice(0, -1) : line);
  }
}
