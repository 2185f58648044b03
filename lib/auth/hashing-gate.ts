import { availableParallelism } from "node:os";

/** Too many passwords wait to be hashed. */
export class HashingBusyError extends Error {
  constructor() {
    super("Too many passwords wait to be hashed.");
    this.name = "HashingBusyError";
  }
}

/** Passwords hashed at the same time: half the processor at most, since everybody else needs it, too. */
const AT_ONCE = Math.max(1, Math.floor(availableParallelism() / 2));

/** Most that wait. Hashing one takes tens of milliseconds, so the last of them waits about a second. */
const MOST_WAITING = 32;

let running = 0;
const waiting: (() => void)[] = [];

/** Whether a password handed in now would be turned away. */
export const hashingIsFull = (): boolean => waiting.length >= MOST_WAITING;

/**
 * Lets hashing happen a little at a time, so that a flood of sign-ins takes no more than its share of
 * the processor and memory from those who are signed in.
 *
 * @throws HashingBusyError at once when too many wait already.
 */
export async function throughHashingGate<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1;
  else if (hashingIsFull()) throw new HashingBusyError();
  // Whoever leaves hands over the place, so the count stays.
  else await new Promise<void>((enter) => waiting.push(enter));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
