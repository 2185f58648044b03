/** How long one question to a provider may take, in milliseconds. */
export const answerLimit = 5_000;

/** How far a provider's clock may be from ours, in seconds. */
export const clockToleranceSeconds = 5 * 60;

/** A provider did not answer in time. */
export class SlowProviderError extends Error {}

/** Waits for work that may trickle on for ever, but no longer than the limit (milliseconds). */
export async function withinLimit<T>(work: Promise<T>, limit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SlowProviderError("No answer in time.")), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
