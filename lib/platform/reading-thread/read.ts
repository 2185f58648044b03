import { inThread, type ThreadAnswer } from "./in-thread";
import type { Job } from "./job";

/** Above so many bytes or UTF-16 units something is read in a thread; below, starting one costs more. */
const smallest = 256 * 1024;

/**
 * Reads what somebody handed in: in a thread when it is large, so that nobody waits for it.
 *
 * @param size of all of it, in bytes or UTF-16 units.
 * @returns `too-much-work` when it took more time or memory than one import gets, or too many wait.
 */
export async function read<Input, Result>(
  job: Job<Input, Result>,
  input: Input,
  size: number,
): Promise<ThreadAnswer<Result>> {
  if (size > smallest) return inThread(job, input);
  return { ok: true, value: await job.work(input) };
}
