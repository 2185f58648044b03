import { spawn } from "node:child_process";

/**
 * Runs a script of a package with this Node and waits for it; what it prints is shown.
 *
 * @throws when it fails, with the sentence given.
 */
export function runNode(
  args: string[],
  { failure, env = {} }: { failure: string; env?: Record<string, string> },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(failure))));
  });
}
