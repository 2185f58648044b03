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

/** Whether a date (YYYY-MM-DD) lies between today and that many days on, both ends included. */
export function isDueWithin(date: string, now: Date, days: number): boolean {
  const wait = utcDay(date) - utcDay(now);
  return wait >= 0 && wait <= days;
}

/** Whether an instant (ISO 8601) is not in the future and less than that many days old. */
export function isFresh(instant: string, now: Date, days: number): boolean {
  const age = now.getTime() - Date.parse(instant);
  return age >= 0 && age < days * millisecondsPerDay;
}
