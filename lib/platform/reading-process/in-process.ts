import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { deserialize, serialize } from "node:v8";
import type { Job } from "./job";
import { answerFd, type Task } from "./task";
import { Turns } from "./turns";

export type ReadAnswer<T> = { ok: true; value: T } | { ok: false; code: "too-much-work" };

/** What one process may take; 20 MB of JSON take some 400 MB and a few seconds. */
export type ReadLimits = { megabytes: number; milliseconds: number };
const usual: ReadLimits = { megabytes: 1024, milliseconds: 30_000 };

/** How many wait for their turn; more are told to try again. */
const maxWaiting = 20;

/** A path, not a module: the bundle of the server does not hold it. Commands and server run in the project's folder. */
const entry = () =>
  join(/* turbopackIgnore: true */ process.cwd(), "lib/platform/reading-process/entry.ts");

const turns = new Turns<ReadAnswer<unknown>>(maxWaiting, { ok: false, code: "too-much-work" });

/**
 * Does a job in a process of its own, one at a time: two processors are left one for everybody else, and
 * memory is taken once. The process ends with the job. What it throws, its end for lack of memory and a job
 * that takes too long are one answer; the reason is in the log. (A thread that runs out of memory ends
 * the whole server, more often than not, in Node 20.)
 *
 * @param who is served: the id of a person, whose jobs wait behind those of others.
 */
export function inProcess<Input, Result>(
  job: Job<Input, Result>,
  input: Input,
  who: string,
  limits = usual,
): Promise<ReadAnswer<Result>> {
  return turns.take(who, () => run(job, input, limits)) as Promise<ReadAnswer<Result>>;
}

async function run<Input, Result>(
  { file, name }: Job<Input, Result>,
  input: Input,
  { megabytes, milliseconds }: ReadLimits,
): Promise<ReadAnswer<Result>> {
  const limit = `--max-old-space-size=${megabytes}`;
  const reader = spawn(process.execPath, [limit, "--import", "tsx", entry()], {
    // What Node prints of its end says nothing of use; no secret of the server's is needed.
    stdio: ["pipe", "ignore", "ignore", "pipe"],
    env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV },
    timeout: milliseconds,
    killSignal: "SIGKILL",
  });
  const ended = new Promise<string>((resolve) => {
    reader.once("error", ({ message }) => resolve(message.slice(0, 200)));
    reader.once("exit", (code, signal) => resolve(`its process ended with ${signal ?? code}`));
  });
  // Whoever ends the server ends this too.
  const end = () => void reader.kill("SIGKILL");
  process.once("exit", end);
  // It may end before it has read all.
  reader.stdin?.on("error", () => {});
  reader.stdin?.end(serialize({ file, name, input } satisfies Task));
  const answer = await buffer(reader.stdio[answerFd] as Readable).catch(() => null);
  // Answered only when its memory is free again.
  const why = await ended;
  process.off("exit", end);
  if (answer && answer.length > 0 && why.endsWith(" 0")) {
    return { ok: true, value: deserialize(answer) as Result };
  }
  console.error(`An import (${name}) could not be read: ${why}.`);
  return { ok: false, code: "too-much-work" };
}
