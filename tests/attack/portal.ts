import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { nextBin } from "@/lib/interfaces/commands/portal/build";
import { runScript } from "@/tests/support/child";
import { freePort, startPostgres } from "@/tests/support/postgres-server";
import { ask } from "./exchange";
import { startOutside } from "./outside";

export type Engine = "pglite" | "postgresql";

/** In bytes. */
export interface Memory {
  heap: number;
  /** What objects hold outside the heap, the memory of the embedded database included. */
  external: number;
  /** The part of it that is array buffers. */
  buffers: number;
}

/** The built portal, served with its story on a database of its own. */
export interface Portal {
  engine: Engine;
  port: number;
  /** Addresses that are mailed, not linked. */
  mailed: string[];
  /** The longest wait for the event loop since the last call, in milliseconds; null when it is gone. */
  maxDelayLength: () => Promise<number | null>;
  /** What is in use after a collection. */
  memory: () => Promise<Memory>;
  /** Processor time used since it started, in milliseconds. */
  processor: () => Promise<number>;
  /** The same of the thread with the event loop alone: others hash passwords and collect garbage. */
  loop: () => Promise<number>;
  /** All that the server printed so far. */
  log: () => string;
  isAlive: () => boolean;
  stop: () => Promise<void>;
}

/** Serves the build in `.next` on 127.0.0.1. */
export async function startPortal(engine: Engine): Promise<Portal> {
  const folder = mkdtempSync(join(tmpdir(), "portal-attack-"));
  const database = engine === "postgresql" ? await startPostgres() : null;
  const outside = await startOutside();
  const port = await freePort();
  const token = randomBytes(32).toString("base64url");
  const env = {
    ...outside.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATA_DIR: folder,
    DATABASE_URL: database?.url ?? "",
    HOST: "127.0.0.1",
    PORT: String(port),
    // Not left out: the server would read these from .env then.
    NEXTAUTH_URL: "",
    NEXTAUTH_SECRET: "",
    SMTP_URL: "",
    MAIL_FROM: "",
    EXPORT_DIR: "",
    PORTAL_URL: `http://localhost:${port}`,
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    HEALTH_TOKEN: token,
    // The attack comes from many addresses.
    TRUSTED_PROXIES: "1",
  };
  const story = await runScript("tests/attack/story.ts", { env });
  if (story.code !== 0) throw new Error(`The story could not be told:\n${story.output}`);
  const logFile = join(folder, "server.log");
  const server = serve(port, env, logFile);
  await healthy(server, port, logFile);
  const tell = async <T = number>(what: "memory" | "processor" | "loop"): Promise<T> => {
    server.send(what);
    return (await once(server, "message"))[0];
  };
  return {
    engine,
    port,
    mailed: JSON.parse(story.output.trim().split("\n").at(-1) ?? "[]"),
    maxDelayLength: async () => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await ask(port, { method: "GET", path: "/api/health", headers });
      return answer.status === 200 ? JSON.parse(answer.text).eventLoopDelayMs : null;
    },
    memory: () => tell<Memory>("memory"),
    processor: () => tell("processor"),
    loop: () => tell("loop"),
    log: () => readFileSync(logFile, "utf8"),
    isAlive: () => server.exitCode === null && server.signalCode === null,
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) {
        const gone = once(server, "exit");
        server.kill("SIGTERM");
        await gone;
      }
      await database?.stop();
      await outside.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function serve(port: number, env: Record<string, string>, logFile: string): ChildProcess {
  const log = openSync(logFile, "a");
  const server = spawn(
    process.execPath,
    [
      "--require",
      resolve("tests/attack/tell.cjs"),
      nextBin,
      "start",
      "-H",
      "127.0.0.1",
      "-p",
      String(port),
    ],
    { stdio: ["ignore", log, log, "ipc"], env: { ...process.env, ...env } as NodeJS.ProcessEnv },
  );
  closeSync(log);
  process.once("exit", () => server.kill("SIGKILL"));
  return server;
}

/** @throws when the server ends, or does not answer within a minute. */
async function healthy(server: ChildProcess, port: number, logFile: string): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    if (server.exitCode !== null) break;
    const { status } = await ask(port, { method: "GET", path: "/api/health" });
    if (status === 200) return;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error(`The server does not serve:\n${readFileSync(logFile, "utf8")}`);
}
