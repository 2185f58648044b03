/** Waiting times of a client that connects again: 1 s, doubled up to 60 s. */
const firstMs = 1_000;
const maxMsLength = 60_000;

/**
 * How long to wait before the next attempt, in ms, spread over the upper half so that many clients
 * do not come back at once.
 *
 * @param failures attempts that failed since the last success, from 1
 * @param random 0 to 1
 */
export function backoffMs(failures: number, random: number): number {
  const full = Math.min(maxMsLength, firstMs * 2 ** Math.min(failures - 1, 10));
  return full / 2 + (full / 2) * random;
}
