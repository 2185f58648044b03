import { inThread, type ThreadAnswer } from "./in-thread";
import { type Input, type JobName, jobs, type Result } from "./jobs";

/** Above so many bytes or UTF-16 units something is read in a thread; below, starting one costs more. */
const smallest = 256 * 1024;

/**
 * Reads what somebody handed in: in a thread when it is large, so that nobody waits for it.
 *
 * @param size of all of it, in bytes or UTF-16 units.
 * @returns `too-much-work` when it took more time or memory than one import gets, or too many wait.
 */
export async function read<N extends JobName>(
  name: N,
  input: Input<N>,
  size: number,
): Promise<ThreadAnswer<Result<N>>> {
  if (size > smallest) return inThread(name, input);
  const job = jobs[name] as (input: Input<N>) => Result<N> | Promise<Result<N>>;
  return { ok: true, value: await job(input) };
}
