/** Announces numbered steps, such as "2/5 Database", and how each went. */
export class Progress {
  private done = 0;

  constructor(private readonly total: number) {}

  /** Runs a step; what it returns says how it went, such as "up to date". */
  async step(title: string, work: () => string | Promise<string>): Promise<void> {
    this.done += 1;
    console.log(`${this.done}/${this.total} ${title} …`);
    const started = performance.now();
    const outcome = await work();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`    ${outcome} (${seconds} s)`);
  }
}
