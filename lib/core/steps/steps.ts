/**
 * Work that may be long, written as a generator that stops where others may have a turn. In the browser, the
 * command line and a worker it is done at once; the server does it in turns, so that nobody waits for it.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it now. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** How long one turn lasts before others have theirs, in milliseconds. */
const turn = 20;

/** Does it in turns; between them the event loop does what else is waiting. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  await othersFirst();
  let began = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < turn) continue;
    await othersFirst();
    began = performance.now();
  }
}

/** Lets everything else that has come in go first. */
export const othersFirst = () => new Promise<void>((resolve) => setImmediate(resolve));
