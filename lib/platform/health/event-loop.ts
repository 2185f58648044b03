import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";

/** How often the event loop is asked to be on time, in milliseconds. */
const resolution = 10;
/** How long a delay is remembered at least by what everybody may see, in milliseconds. */
const windowMs = 60_000;

/** How long work waited for the event loop at most, as everybody may know it. */
export type CoarseDelay = "under 50 ms" | "under 250 ms" | "under 1 s" | "over 1 s";

interface Watch {
  /** Emptied by each look of the one who holds HEALTH_TOKEN. */
  sinceLook: IntervalHistogram;
  /** Emptied by time alone, so that no caller hides a delay from another. */
  window: IntervalHistogram;
  previous: number;
}

/** One a process: Next bundles this file into several places. */
const place = Symbol.for("portal.event-loop-watch");
const kept = globalThis as { [place]?: Watch };

/** Begins to measure; the first caller of this process does, later ones change nothing. */
export function watchEventLoop(): Watch {
  if (kept[place]) return kept[place];
  const watch: Watch = {
    sinceLook: monitorEventLoopDelay({ resolution: resolution }),
    window: monitorEventLoopDelay({ resolution: resolution }),
    previous: 0,
  };
  watch.sinceLook.enable();
  watch.window.enable();
  setInterval(() => {
    watch.previous = longest(watch.window);
    watch.window.reset();
  }, windowMs).unref();
  kept[place] = watch;
  return watch;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 2 * resolution));

/**
 * The longest delay since the last call, in milliseconds. It waits before it reads, so that a delay
 * that just ended is in it, and after: a histogram that was emptied counts from its next turn only.
 */
export async function takeLongestDelay(): Promise<number> {
  const { sinceLook } = watchEventLoop();
  await pause();
  const delay = longest(sinceLook);
  sinceLook.reset();
  await pause();
  return delay;
}

/** The longest delay of the last one to two minutes, in steps: nothing finer is told to strangers. */
export function coarseDelay(): CoarseDelay {
  const { window, previous } = watchEventLoop();
  return step(Math.max(previous, longest(window)));
}

/** @param delay in milliseconds. */
export function step(delay: number): CoarseDelay {
  if (delay < 50) return "under 50 ms";
  if (delay < 250) return "under 250 ms";
  return delay < 1000 ? "under 1 s" : "over 1 s";
}

/** The histogram counts the whole wait in nanoseconds, the pause that was asked for included. */
function longest({ count, max }: IntervalHistogram): number {
  return count === 0 ? 0 : Math.max(0, Math.round(max / 1e6) - resolution);
}
