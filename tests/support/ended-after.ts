import { createContext, Script } from "node:vm";

/** Far more than any work takes that grows as its text does, also on a machine that does other things; in ms. */
export const generousMs = 20_000;

const given: { work: () => unknown } = { work: () => undefined };
createContext(given);
const script = new Script("work()");

/**
 * Does some work that does not wait, and ends it when it goes on for too long, a search by a regular
 * expression included. Give it so much that runaway work would take minutes: then no load decides how
 * a test comes out.
 *
 * @throws when the work was ended (`ERR_SCRIPT_EXECUTION_TIMEOUT`), and what the work throws.
 */
export function endedAfter<T>(milliseconds: number, work: () => T): T {
  given.work = work;
  return script.runInContext(given, { timeout: milliseconds });
}
