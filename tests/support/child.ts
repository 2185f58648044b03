import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** Starts a TypeScript file as a process, with this process's environment changed as given. */
export function startScript(
  file: string,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
): ChildProcess {
  return spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", file, ...args],
    // Not "test": Vitest's own mode is none of the child's business.
    { env: { ...process.env, NODE_ENV: "production", ...env }, stdio: ["ignore", "pipe", "pipe"] },
  );
}

/** Runs a TypeScript file to its end; what it printed on either stream, and its exit code. */
export async function runScript(
  ...parameters: Parameters<typeof startScript>
): Promise<{ code: number | null; output: string }> {
  const child = startScript(...parameters);
  let output = "";
  child.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, "close");
  return { code, output };
}
