/** Working days: Monday to Friday in UTC, the same for everybody; holidays differ by country and count. */

const day = 86_400_000;

const startOfDay = (moment: Date) => Math.floor(moment.getTime() / day) * day;

function isWeekend(time: number): boolean {
  const weekday = new Date(time).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/**
 * The moment so many working days later, at the same time of day. What comes in on a weekend counts
 * as if it came when Monday begins.
 */
export function addWorkingDays(from: Date, days: number): Date {
  let time = from.getTime();
  if (isWeekend(time)) {
    time = startOfDay(from);
    while (isWeekend(time)) time += day;
  }
  for (let left = days; left > 0; left -= 1) {
    time += day;
    while (isWeekend(time)) time += day;
  }
  return new Date(time);
}

/** Working days that begin after `from` until `to`; 0 when `to` is earlier, as after a clock jumped back. */
export function workingDaysBetween(from: Date, to: Date): number {
  const days = Math.max(0, Math.round((startOfDay(to) - startOfDay(from)) / day));
  const weekday = from.getUTCDay();
  let count = Math.floor(days / 7) * 5;
  for (let ahead = 1; ahead <= days % 7; ahead += 1) {
    if (![0, 6].includes((weekday + ahead) % 7)) count += 1;
  }
  return count;
}

/** When the working day of a moment ends, which is when the next one begins: from Friday on, Monday. */
export function endOfWorkingDay(moment: Date): Date {
  let time = startOfDay(moment) + day;
  while (isWeekend(time)) time += day;
  return new Date(time);
}
