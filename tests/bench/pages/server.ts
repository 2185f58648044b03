import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import type { AppCopy } from "./app-copy";

export type BenchServer = {
  /** Statements that the server's connections sent since it started. */
  statements: () => Promise<number>;
  stop: () => Promise<void>;
};

/** Serves the copy in production mode; the server ends with this process. */
export async function startServer(
  copy: AppCopy,
  { address, env }: { address: URL; env: Record<string, string> },
): Promise<BenchServer> {
  const counter = resolve("tests/bench/children/count-statements.cjs");
  const server = spawn(
    process.execPath,
    ["--require", counter, copy.next, "start", "-H", address.hostname, "-p", address.port],
    {
      cwd: copy.folder,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: {
        ...process.env,
        ...env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        // Its statements would be counted as the pages'.
        WORKER: "off",
      },
    },
  );
  process.once("exit", () => server.kill("SIGKILL"));
  await healthy(server, new URL("/api/health", address));
  return {
    statements: async () => {
      server.send("statements");
      const [count] = await once(server, "message");
      return count;
    },
    stop: async () => {
      const gone = once(server, "exit");
      server.kill("SIGTERM");
      await gone;
    },
  };
}

/** @throws when the server ends, or does not answer within a minute. */
async function healthy(server: ChildProcess, health: URL): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    if (server.exitCode !== null) throw new Error("The server ended while starting.");
    const answer = await fetch(health).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("The server does not answer its health check.");
}
