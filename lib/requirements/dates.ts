/** Days as the catalogue compares them: UTC dates, ends included. */

const millisecondsPerDay = 86_400_000;

/** Whole UTC days since 1970-01-01 of an instant, or of a date or instant in ISO 8601; NaN when unreadable. */
export function utcDay(moment: Date | string): number {
  const time = typeof moment === "string" ? Date.parse(moment) : moment.getTime();
  return Math.floor(time / millisecondsPerDay);
}

/** The UTC date of an instant, YYYY-MM-DD. */
export function utcDate(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
