import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nextBin } from "@/lib/interfaces/commands/portal/build";
import type { DatabasePlace } from "@/lib/platform/db/connect";
import { migrate } from "@/lib/platform/db/migrate";
import { ask } from "@/tests/attack/exchange";
import { signIn } from "@/tests/bench/pages/sign-in";
import { freePort, startPostgres } from "@/tests/support/postgres-server";
import { people, seedLarge } from "./seed";

export type LargePortal = {
  port: number;
  /** Cookie headers of people who are signed in. */
  cookies: Record<keyof typeof people, string>;
  /** The longest wait for the event loop since the last call, in ms. */
  longestDelay: () => Promise<number>;
  /** Memory of the server, in MB. */
  memory: () => number;
  stop: () => Promise<void>;
};

/** Serves the build in `.next` with the large application; on the embedded database where that is asked for. */
export async function startLargePortal({
  embedded = process.env.BENCH_PGLITE === "1",
} = {}): Promise<LargePortal> {
  if (!existsSync(".next/BUILD_ID")) throw new Error("Nothing is built: npm run build.");
  const dataDir = mkdtempSync(join(tmpdir(), "portal-large-"));
  const database = embedded ? null : await startPostgres();
  const place: DatabasePlace = { databaseUrl: database?.url ?? null, dataDir };
  const secret = randomBytes(32).toString("base64url");
  const token = randomBytes(32).toString("base64url");
  await migrate({ ...place, databaseUrl: place.databaseUrl ?? "" });
  await seedLarge(place);
  const cookies = await signIn(people, { ...place, secret });
  const port = Number(process.env.BENCH_PORT) || (await freePort());
  const log = join(dataDir, "server.log");
  const server = spawn(
    process.execPath,
    [nextBin, "start", "-H", "127.0.0.1", "-p", String(port)],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        DATA_DIR: dataDir,
        DATABASE_URL: database?.url ?? "",
        AUTH_SECRET: secret,
        HEALTH_TOKEN: token,
        PORTAL_URL: `http://localhost:${port}`,
        // Nothing listens there: what is not known stays unknown.
        PEERINGDB_URL: "http://127.0.0.1:9",
        RDAP_BOOTSTRAP_URL: "http://127.0.0.1:9",
        WORKER: "off",
      },
    },
  );
  process.once("exit", () => server.kill("SIGKILL"));
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on("data", (chunk) => writeFileSync(log, chunk, { flag: "a" }));
  }
  const health = async () =>
    ask(port, {
      method: "GET",
      path: "/api/health",
      headers: { authorization: `Bearer ${token}` },
    });
  for (let tries = 0; (await health()).status !== 200; tries += 1) {
    if (server.exitCode !== null || tries > 240) {
      throw new Error(`The server does not answer.\n${readFileSync(log, "utf8")}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return {
    port,
    cookies,
    longestDelay: async () => JSON.parse((await health()).text).eventLoopDelayMs,
    memory: () => residentMegabytes(server.pid ?? 0),
    stop: async () => {
      const gone = once(server, "exit");
      server.kill("SIGTERM");
      await gone;
      const said = existsSync(log) ? readFileSync(log, "utf8") : "";
      if (/error/i.test(said)) console.error(said.slice(-4000));
      await database?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** NaN where there is no /proc. */
function residentMegabytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return Number.NaN;
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
