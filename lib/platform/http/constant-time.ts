/**
 * Does the work, and answers only at the end of a step of time (milliseconds), so that how long it
 * took does not tell what was found.
 */
export async function inConstantTime<T>(step: number, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    const rest = step - ((performance.now() - start) % step);
    await new Promise((resolve) => setTimeout(resolve, rest));
  }
}
