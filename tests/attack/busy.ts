/** How much processor time is enough to see what share of one a process gets, in milliseconds. */
const spin = 20;

/**
 * How many times longer work takes than on a machine that does nothing else: 1 or more. It works for
 * a moment and compares the time that passed with the processor time that it got.
 */
export function slowdown(): number {
  const started = performance.now();
  const before = process.cpuUsage();
  const used = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  while (used() < spin);
  return Math.max(1, (performance.now() - started) / used());
}
