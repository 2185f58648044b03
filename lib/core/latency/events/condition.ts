/** A span in which something held; Unix ms. */
export interface Span {
  readonly startedAt: number;
  readonly openedAt: number;
  readonly endedAt: number | null;
}

/**
 * The spans in which a condition held for at least `forMs`. It is looked at in the order of time;
 * null means that it can't be told: a span that is open goes on, one that is not open yet is broken.
 */
export function spansOf(
  looks: Iterable<{ readonly at: number; readonly holds: boolean | null }>,
  forMs: number,
): Span[] {
  const spans: Span[] = [];
  let startedAt: number | null = null;
  let openedAt: number | null = null;
  for (const { at, holds } of looks) {
    if (holds === true) {
      startedAt ??= at;
      if (openedAt === null && at - startedAt >= forMs) openedAt = startedAt + forMs;
    } else if (holds === false || openedAt === null) {
      if (startedAt !== null && openedAt !== null) spans.push({ startedAt, openedAt, endedAt: at });
      startedAt = null;
      openedAt = null;
    }
  }
  if (startedAt !== null && openedAt !== null) spans.push({ startedAt, openedAt, endedAt: null });
  return spans;
}
