import { join } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import type { Job } from "./job";
import type { ThreadData } from "./thread-data";

export type ThreadAnswer<T> = { ok: true; value: T } | { ok: false; code: "too-much-work" };

/** What one thread may take; 20 MB of JSON take some 400 MB and a few seconds. */
export type ThreadLimits = { megabytes: number; milliseconds: number };
const usual: ThreadLimits = { megabytes: 1024, milliseconds: 30_000 };

/** How many wait for their turn; more are told to try again. */
const maxWaiting = 20;

/** A path, not a module: the bundle of the server does not hold it. Commands and server run in the project's folder. */
const entry = () =>
  join(/* turbopackIgnore: true */ process.cwd(), "lib/platform/reading-thread/entry.mjs");

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Does a job in a thread of its own, one after the other: two processors are left one for everybody else,
 * and memory is taken once. The thread ends with the job. What it throws, its end for lack of memory and a
 * job that takes too long are one answer; the reason is in the log.
 */
export function inThread<Input, Result>(
  job: Job<Input, Result>,
  input: Input,
  limits = usual,
): Promise<ThreadAnswer<Result>> {
  if (waiting >= maxWaiting) return Promise.resolve({ ok: false, code: "too-much-work" });
  waiting += 1;
  const turn = last
    .then(() => run(job, input, limits))
    .finally(() => {
      waiting -= 1;
    });
  last = turn;
  return turn;
}

function run<Input, Result>(
  { file, name }: Job<Input, Result>,
  input: Input,
  { megabytes, milliseconds }: ThreadLimits,
): Promise<ThreadAnswer<Result>> {
  return new Promise((resolve) => {
    const { port1: own, port2: port } = new MessageChannel();
    const thread = new Worker(entry(), {
      workerData: { file, name, input, port } satisfies ThreadData,
      transferList: [port],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    const timer = setTimeout(() => fail("it took too long"), milliseconds);
    let finished = false;
    const finish = (answer: ThreadAnswer<Result>) => {
      finished = true;
      clearTimeout(timer);
      own.close();
      // Resolved only when its memory is free again.
      void thread.terminate().then(() => resolve(answer));
    };
    const fail = (why: string) => {
      if (finished) return;
      console.error(`An import (${name}) could not be read: ${why}.`);
      finish({ ok: false, code: "too-much-work" });
    };
    own.once("message", (value: Result) => finish({ ok: true, value }));
    thread.once("error", (error) => fail(error.message.slice(0, 200)));
    thread.once("exit", (code) => fail(`its thread ended with ${code}`));
  });
}
