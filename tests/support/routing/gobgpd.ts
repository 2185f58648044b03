import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A gobgpd on loopback that speaks BGP with nobody, but BMP and MRT as a router does. */
export class Gobgpd {
  private constructor(
    private readonly child: ChildProcess,
    private readonly apiPort: number,
    private readonly folder: string,
  ) {}

  /** @param config TOML beside the global part, with `FOLDER` for a folder that goes at the end */
  static async start(config: string): Promise<Gobgpd> {
    const folder = mkdtempSync(join(tmpdir(), "gobgpd-"));
    const file = join(folder, "gobgpd.toml");
    const whole = `[global.config]\nas = 64500\nrouter-id = "10.255.0.1"\nport = -1\n${config}`;
    writeFileSync(file, whole.replaceAll("FOLDER", folder));
    const apiPort = await freePort();
    const child = spawn("gobgpd", ["-f", file, "--api-hosts", `127.0.0.1:${apiPort}`], {
      stdio: "ignore",
    });
    const gobgpd = new Gobgpd(child, apiPort, folder);
    await gobgpd.#ready();
    return gobgpd;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Runs `gobgp` with these arguments. @throws when it fails */
  run(...args: string[]): void {
    const run = this.#gobgp(...args);
    if (run.status !== 0) throw new Error(`gobgp ${args.join(" ")}: ${run.stdout}${run.stderr}`);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, "exit");
    this.child.kill();
    await ended;
    rmSync(this.folder, { recursive: true });
  }

  #gobgp(...args: string[]) {
    return spawnSync("gobgp", ["-p", String(this.apiPort), ...args], { encoding: "utf8" });
  }

  async #ready(): Promise<void> {
    for (let attempt = 0; attempt < 100; attempt++) {
      if (this.#gobgp("global").status === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("gobgpd does not answer");
  }
}
