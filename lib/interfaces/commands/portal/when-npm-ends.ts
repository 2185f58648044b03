/**
 * Calls once the npm that started this process is gone. npm passes SIGTERM to the shell it runs a script
 * in, and that shell (dash) ends without passing it on: all that is seen of it here is another parent.
 */
export function whenNpmEnds(stop: () => void): NodeJS.Timeout | undefined {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
  return timer.unref();
}
