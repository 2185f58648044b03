/** Sessions of which it is not known whether what they said still holds. */
export class Warming {
  readonly sessions = new Set<number>();
  /** Event time, Unix ms. */
  until = Number.NEGATIVE_INFINITY;

  begin(sessions: Iterable<number>, until: number): void {
    for (const session of sessions) this.sessions.add(session);
    this.until = until;
  }

  /** A session spoke; true when it was the last that was waited for. */
  heard(session: number): boolean {
    return this.sessions.size > 0 && this.sessions.delete(session) && this.sessions.size === 0;
  }

  isWarming(at: number): boolean {
    return this.sessions.size > 0 && at < this.until;
  }
}
