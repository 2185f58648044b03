const minute = 60_000;

/** How often a mail is tried before it counts as failed. */
export const maxAttempts = 10;

/** Waits between tries, in milliseconds: never shorter than the one, never longer than the other. */
export const minWait = minute;
export const maxWait = 6 * 60 * minute;

/**
 * How long to wait after a try that failed, in milliseconds: a minute after the first, twice as long
 * after each further one, up to six hours; a quarter more or less, so that what failed together does
 * not come back together.
 *
 * @param attempts how many tries there were, at least 1.
 * @param random in [0, 1).
 */
export function waitAfter(attempts: number, random: number): number {
  const doubled = minWait * 2 ** (attempts - 1);
  const spread = Math.min(doubled, maxWait) * (0.75 + 0.5 * random);
  return Math.round(Math.min(Math.max(spread, minWait), maxWait));
}
