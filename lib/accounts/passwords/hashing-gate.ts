import { availableParallelism } from "node:os";
import { type Asker, FairGate } from "./fair-gate";

/** Passwords hashed at the same time: half the processor at most, since everybody else needs it, too. */
const PLACES = Math.max(1, Math.floor(availableParallelism() / 2));

/** Nobody waits longer than this for an answer, in milliseconds; an honest sign-in rather waits than fails. */
const PATIENCE = 30_000;

/**
 * How many may wait when hashing one password takes so many milliseconds: as many as have their turn in
 * time. Never so few that some fresh addresses of a flood fill it.
 */
export function mostWaiting(milliseconds: number, places: number): number {
  return Math.min(500, Math.max(100, Math.floor((PATIENCE / milliseconds) * places)));
}

/** Before it was measured: what a slow machine takes. */
const SLOW = 100;

const gate = new FairGate({
  places: PLACES,
  mostWaiting: mostWaiting(SLOW, PLACES),
  patience: PATIENCE,
});

/** Whoever changes a password of their own has shown by a session or mailed link who they are. */
export const ownPassword: Asker = { from: "own passwords", known: true };

/**
 * Lets hashing happen a little at a time, so that a flood of sign-ins takes no more than its share of
 * the processor and memory from those who are signed in, and none from others who sign in.
 *
 * @throws GateBusyError when the turn does not come.
 */
export const throughHashingGate = <T>(asker: Asker, work: () => Promise<T>): Promise<T> =>
  gate.through(asker, work);

/** Takes back that somebody who was right had a turn. */
export const forgiveTurn = (asker: Asker): void => gate.forgive(asker);

/** Measures what this machine hashes, and lets as many wait as it does in the longest time that one waits. */
export async function measureHashing(hashOne: () => Promise<unknown>): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i += 1) {
    const started = performance.now();
    await hashOne();
    fastest = Math.min(fastest, performance.now() - started);
  }
  gate.size.mostWaiting = mostWaiting(fastest, PLACES);
  return fastest;
}
