import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Thrown when another process has the embedded database's folder open. */
export class FolderInUseError extends Error {
  override readonly name = "FolderInUseError";

  constructor(readonly folder: string) {
    super(
      `Another process is using the folder ${folder}. ` +
        "Stop it first, or set DATA_DIR to a different folder, or DATABASE_URL to a PostgreSQL server.",
    );
  }
}

/** Gives the folder back; safe to call more than once. */
export type ReleaseFolder = () => Promise<void>;

/**
 * Claims an existing folder for this process until released or until the process ends, however it
 * ends: the claim is a listening socket, which the operating system closes with its process, so
 * SIGKILL leaves nothing to clean up.
 *
 * @throws FolderInUseError when a living process holds the folder.
 */
export async function lockFolder(folder: string): Promise<ReleaseFolder> {
  const address = lockAddress(realpathSync(folder));
  const server = (await listen(address)) ?? (await replaceDead(address));
  if (!server) throw new FolderInUseError(folder);
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** A socket name for a folder: an abstract one on Linux, a named pipe on Windows, else a file. */
function lockAddress(path: string): string {
  const name = `peering-portal-${createHash("sha256").update(path).digest("hex").slice(0, 32)}`;
  if (process.platform === "linux") return `\0${name}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

/** Listens on the address; null when somebody has it already. */
function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(null);
      else reject(error);
    });
    server.listen({ path: address, exclusive: true }, () => resolve(server));
  });
}

/** Socket files outlive their process: takes the place of one that nobody answers. */
async function replaceDead(address: string): Promise<Server | null> {
  const isFile = process.platform !== "linux" && process.platform !== "win32";
  if (!isFile || (await answers(address))) return null;
  rmSync(address, { force: true });
  return listen(address);
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    // Only "nobody listens" means dead; any other refusal means that somebody may be alive.
    socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code !== "ECONNREFUSED"));
  });
}
