/** Exports written at once by a process, so that those who work with the portal do not wait. */
const maxAtOnce = 2;
/** Exports that may wait for their turn, and how long, in milliseconds. */
const maxWaiting = 20;
const patience = 30_000;

/** When somebody who found no place may ask again, in seconds. */
export const askAgainIn = 30;

type Places = { taken: number; waiting: (() => void)[] };

// Kept on globalThis: in development a module is loaded again after each change.
const kept = globalThis as typeof globalThis & { peeringPortalExportPlaces?: Places };

const places = (): Places => {
  kept.peeringPortalExportPlaces ??= { taken: 0, waiting: [] };
  return kept.peeringPortalExportPlaces;
};

/**
 * Does work when one of a few places is free, in the order of asking; null when too many wait
 * already, or none became free in time.
 */
export async function inPlace<T>(work: () => Promise<T>): Promise<{ value: T } | null> {
  if (!(await takePlace())) return null;
  try {
    return { value: await work() };
  } finally {
    leavePlace();
  }
}

function takePlace(): Promise<boolean> {
  const { taken, waiting } = places();
  if (taken < maxAtOnce) {
    places().taken += 1;
    return Promise.resolve(true);
  }
  if (waiting.length >= maxWaiting) return Promise.resolve(false);
  return new Promise((resolve) => {
    const given = () => {
      clearTimeout(timer);
      resolve(true);
    };
    const timer = setTimeout(() => {
      places().waiting = places().waiting.filter((each) => each !== given);
      resolve(false);
    }, patience);
    waiting.push(given);
  });
}

/** The place goes to whoever waited longest. */
function leavePlace(): void {
  const next = places().waiting.shift();
  if (next) next();
  else places().taken -= 1;
}
