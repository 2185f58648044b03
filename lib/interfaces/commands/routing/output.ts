import { once } from "node:events";
import type { Writable } from "node:stream";

const flushAt = 64 * 1024;

/** Lines to a stream, many in one write; memory stays bounded when the reader is slow. */
export class Output {
  private waiting: string[] = [];
  private size = 0;

  constructor(private readonly stream: Writable) {}

  /**
   * Adds a line. A promise comes back now and then: wait for it before the next line, as in
   * `const full = output.line(text); if (full) await full;`.
   */
  line(text: string): Promise<void> | undefined {
    this.waiting.push(text);
    this.size += text.length;
    return this.size >= flushAt ? this.flush() : undefined;
  }

  /** Writes what waits; done when the stream has room again. */
  async flush(): Promise<void> {
    if (this.waiting.length === 0) return;
    const chunk = `${this.waiting.join("\n")}\n`;
    this.waiting = [];
    this.size = 0;
    if (!this.stream.write(chunk)) await once(this.stream, "drain");
  }
}
