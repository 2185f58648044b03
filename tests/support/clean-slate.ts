import { afterAll, vi } from "vitest";

/**
 * Unit test files share a process and its modules; what a file changed of them ends with it: the
 * environment, the clock, globals and spies.
 */
const environment = { ...process.env };

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  for (const name of Object.keys(process.env)) {
    if (!(name in environment)) delete process.env[name];
  }
  Object.assign(process.env, environment);
});
