/**
 * Loaded into the server before anything else. It tells the process that started it what nobody
 * else can know: the memory left in use once garbage is collected, in bytes, and the processor time
 * used so far by the process and by the thread of the event loop, in milliseconds.
 */
const { readFileSync } = require("node:fs");
const { setFlagsFromString } = require("node:v8");
const { runInNewContext } = require("node:vm");

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

function used() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Linux counts each thread in nanoseconds; elsewhere the whole process stands for it, which is more. */
function usedByLoop() {
  try {
    const counted = readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8");
    return Number(counted.split(" ")[0]) / 1e6 || used();
  } catch {
    return used();
  }
}

process.on("message", (message) => {
  if (message === "processor") process.send?.(used());
  if (message === "loop") process.send?.(usedByLoop());
  if (message !== "memory") return;
  collect();
  // What finalizers free is freed in a later turn.
  setTimeout(() => {
    collect();
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    process.send?.({ heap: heapUsed, external, buffers: arrayBuffers });
  }, 100);
});
