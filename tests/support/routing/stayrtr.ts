import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { formatPrefix } from "@/lib/core/routing/prefix";
import { vrp } from "./vrps";

export const stayrtrPath = "/usr/bin/stayrtr";

const inAges = 4_000_000_000;

/** Debian's RTR cache on loopback, with a file of VRPs that it looks at every second. */
export class Stayrtr {
  readonly port: number;
  private child: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    ports: readonly [number, number],
    private readonly metricsPort: number = ports[1],
  ) {
    this.port = ports[0];
  }

  /** Starts a cache that serves these VRPs ("10.0.0.0/8-24 64496"). */
  static async start(vrps: readonly string[], expires = inAges): Promise<Stayrtr> {
    const folder = mkdtempSync(join(tmpdir(), "stayrtr-"));
    const made = new Stayrtr(folder, [await freePort(), await freePort()]);
    made.serve(vrps, expires);
    await made.run();
    return made;
  }

  /** Changes what is served; clients are notified. `expires` in seconds since 1970. */
  serve(vrps: readonly string[], expires = inAges): void {
    const roas = vrps.map(vrp).map(({ prefix, maxLength, asn }) => ({
      asn,
      prefix: formatPrefix(prefix),
      maxLength,
      ta: "test",
      expires,
    }));
    const next = join(this.folder, "next.json");
    writeFileSync(
      next,
      JSON.stringify({ metadata: { buildtime: new Date().toISOString() }, roas }),
    );
    renameSync(next, join(this.folder, "vrps.json"));
  }

  async run(): Promise<void> {
    this.child = spawn(
      stayrtrPath,
      [
        "-bind",
        `127.0.0.1:${this.port}`,
        "-metrics.addr",
        `127.0.0.1:${this.metricsPort}`,
        "-cache",
        join(this.folder, "vrps.json"),
        "-checktime=false",
        "-refresh",
        "1",
        "-rtr.retry",
        "1",
      ],
      { stdio: "ignore" },
    );
    for (let i = 0; i < 200; i++) {
      if (await answers(this.port)) return;
      await sleep(100);
    }
    throw new Error("stayrtr does not listen");
  }

  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child === null || child.exitCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
