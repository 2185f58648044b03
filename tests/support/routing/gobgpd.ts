import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A gobgpd on loopback: BMP and MRT as a router speaks them, BGP with whom its test names. */
export class Gobgpd {
  private constructor(
    private readonly child: ChildProcess,
    private readonly apiPort: number,
    private readonly folder: string,
  ) {}

  /**
   * @param config TOML beside the global part, with `FOLDER` for a folder that goes at the end
   * @param bgp where it listens for BGP; nowhere without a port
   */
  static async start(config: string, bgp = { asn: 64500, port: -1 }): Promise<Gobgpd> {
    const folder = mkdtempSync(join(tmpdir(), "gobgpd-"));
    const file = join(folder, "gobgpd.toml");
    const whole = `[global.config]
  as = ${bgp.asn}
  router-id = "10.255.0.${bgp.port < 0 ? 1 : 2}"
  port = ${bgp.port}
  local-address-list = ["127.0.0.1"]
${config}`;
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
