/** Work done again and again in the background. Any number of processes may do it at once. */
export interface Job {
  name: string;
  /** Pause between the end of one run and the beginning of the next, in milliseconds. */
  pause: number;
  run: () => Promise<unknown>;
}

/** Background work that goes on until it is stopped. */
export interface Worker {
  /** Begins nothing new and waits for what is under way. */
  stop: () => Promise<void>;
}

/**
 * Runs each job now and again after its pause. An error is logged and the job goes on: a database
 * or a mail server that is away comes back. Timers count from now, whatever the clock says.
 */
export function startWorker(jobs: readonly Job[]): Worker {
  let stopped = false;
  const wakers = new Set<() => void>();
  const pauseFor = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(done, milliseconds);
      wakers.add(done);
      function done() {
        clearTimeout(timer);
        wakers.delete(done);
        resolve();
      }
    });
  const repeat = async ({ name, pause, run }: Job) => {
    let lastTrouble = "";
    while (!stopped) {
      const trouble = await run().then(() => "", messageOf);
      // Said once, not every few seconds while it lasts.
      if (trouble !== lastTrouble && trouble) console.error(`Background work ${name}: ${trouble}`);
      lastTrouble = trouble;
      if (!stopped) await pauseFor(pause);
    }
  };
  const running = jobs.map(repeat);
  return {
    stop: async () => {
      stopped = true;
      for (const wake of wakers) wake();
      await Promise.all(running);
    },
  };
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : "") || String(error);
