import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Garbage of a list that may pile up before it is collected, in bytes. */
const maxGarbage = 24 * 1024 * 1024;

let collect: (() => void) | null = null;

/**
 * Keeps the memory of a long list bounded; call it after each page. Rows that outlive two small
 * collections count as old, and V8 lets old garbage pile up until the heap has grown by its own size
 * again, which is far more than a page: here it is collected after a few dozen megabytes instead.
 */
export function memoryBound(): () => void {
  let last = process.memoryUsage().heapUsed;
  return () => {
    const { heapUsed } = process.memoryUsage();
    // A collection of its own brought it down.
    if (heapUsed < last) last = heapUsed;
    if (heapUsed - last < maxGarbage) return;
    collect ??= collector();
    collect();
    last = process.memoryUsage().heapUsed;
  };
}

/** V8's own collector, which a program gets at in no other way. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc");
}
