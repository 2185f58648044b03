/**
 * Loaded into the server before anything else. It tells the process that started it what nobody
 * else can know: the memory left in use once garbage is collected, in bytes, and the processor time
 * used so far, in milliseconds.
 */
const { setFlagsFromString } = require("node:v8");
const { runInNewContext } = require("node:vm");

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

process.on("message", (message) => {
  if (message === "processor") {
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1000);
  }
  if (message !== "memory") return;
  collect();
  // What finalizers free is freed in a later turn.
  setTimeout(() => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    process.send?.(heapUsed + external);
  }, 100);
});
