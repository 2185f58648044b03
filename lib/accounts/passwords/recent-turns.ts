/** After this long a turn counts half, in milliseconds. */
const halfLife = 60_000;

/** Names remembered; the longest unheard are forgotten first. */
const maxNames = 10_000;

/** How many turns each has had lately; older ones count less and less. */
export class RecentTurns {
  private readonly names = new Map<string, { count: number; at: number }>();

  /** @param now in milliseconds, never going back. */
  count(name: string, now: number): void {
    const count = this.of(name, now) + 1;
    this.names.delete(name);
    this.names.set(name, { count, at: now });
    if (this.names.size <= maxNames) return;
    const [oldest] = this.names.keys();
    if (oldest !== undefined) this.names.delete(oldest);
  }

  of(name: string, now: number): number {
    const known = this.names.get(name);
    return known ? known.count * 0.5 ** ((now - known.at) / halfLife) : 0;
  }
}
