const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?Z$/;
const maxTimeLength = 30;

/** Reads an ISO 8601 time in UTC (`2026-10-01T00:00:04Z`, fractions allowed) as Unix ms; null when it is none. */
export function parseTime(text: string): number | null {
  if (text.length > maxTimeLength) return null;
  const match = form.exec(text);
  if (match === null) return null;
  const at = Date.parse(`${text.slice(0, 19)}Z`);
  // 30 February is moved to March by some; a day that is moved is none.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 19) !== text.slice(0, 19))
    return null;
  return at + Math.trunc(Number(`0.${match[7] ?? 0}`) * 1_000);
}

/** Unix ms as the latency files write times, in whole seconds: `2026-10-01T00:00:04Z`. */
export function formatTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
