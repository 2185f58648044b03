/** Lets so many in at once; the others wait their turn. */
export class Slots {
  private readonly queue: (() => void)[] = [];

  constructor(private free: number) {}

  async take(): Promise<void> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.queue.push(resolve));
  }

  give(): void {
    const next = this.queue.shift();
    if (next === undefined) this.free++;
    else next();
  }
}
