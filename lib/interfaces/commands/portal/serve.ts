import { spawn } from "node:child_process";
import type { Env } from "@/lib/platform/env/env";
import { nextBin } from "./build";
import { whenNpmEnds } from "./when-npm-ends";

/**
 * Serves until told to stop, and stops the server with this process.
 *
 * @param extra environment of the server beside this process's own.
 * @param onReady called once when the health check answers.
 * @returns the exit code: 0 after SIGINT or SIGTERM, else the server's own.
 */
export function serve(
  mode: "start" | "dev",
  env: Env,
  extra: Record<string, string>,
  onReady: () => void,
): Promise<number> {
  const args = [nextBin, mode, "-H", env.host, "-p", String(env.port)];
  const server = spawn(process.execPath, args, {
    // The channel tells the server when this process is gone; see before-serving.ts.
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...extra },
  });
  let stopping = false;
  const stop = () => {
    stopping = true;
    server.kill("SIGTERM");
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  const parting = whenNpmEnds(stop);
  // Whatever ends this process, an error included, ends the server too.
  process.once("exit", () => server.kill("SIGKILL"));
  const waiting = whenHealthy(env, onReady);
  return new Promise((resolve) => {
    server.once("exit", (code) => {
      clearInterval(waiting);
      clearInterval(parting);
      resolve(stopping ? 0 : (code ?? 1));
    });
  });
}

function whenHealthy(env: Env, onReady: () => void): NodeJS.Timeout {
  const host = env.host.includes(":") ? `[${env.host}]` : env.host;
  const timer = setInterval(async () => {
    const response = await fetch(`http://${host}:${env.port}/api/health`).catch(() => null);
    // Two questions may be under way at once; only the first answer counts.
    if (!response?.ok || timer.hasRef() === false) return;
    timer.unref();
    clearInterval(timer);
    onReady();
  }, 500);
  return timer;
}
