import { inProcess, type ReadAnswer } from "./in-process";
import type { Job } from "./job";

/** Above so many bytes or UTF-16 units something is read in a process of its own; below, starting one costs more. */
const smallest = 256 * 1024;

/**
 * Reads what somebody handed in: in a process of its own when it is large, so that nobody waits for it.
 *
 * @param of.size of all of it, in bytes or UTF-16 units.
 * @param of.who handed it in, by id: large ones of one person wait behind those of others.
 * @returns `too-much-work` when it took more time or memory than one import gets, or too many wait.
 */
export async function read<Input, Result>(
  job: Job<Input, Result>,
  input: Input,
  { size, who }: { size: number; who: string },
): Promise<ReadAnswer<Result>> {
  if (size > smallest) return inProcess(job, input, who);
  return { ok: true, value: await job.work(input) };
}
