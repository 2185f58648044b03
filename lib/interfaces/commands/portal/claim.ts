import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { lockFolder } from "@/lib/platform/db/folder-lock";
import { FolderUnusableError } from "@/lib/platform/db/folder-unusable-error";

/**
 * Makes the data folder and locks it until this process ends, so that no second portal migrates or
 * fills it between this one's steps.
 *
 * @throws FolderUnusableError or FolderInUseError.
 */
export async function claimDataFolder(folder: string): Promise<void> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new FolderUnusableError(folder, error);
  }
  await lockFolder(folder);
}

/** @throws with one sentence when nothing can listen on the port of the host. */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(new Error(sentences[error.code ?? ""]?.(host, port) ?? error.message));
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
  });
}

const noSuchHost = (host: string) => `HOST ${host} is not an address of this machine.`;

const sentences: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} on ${host} is taken by another program; stop it or choose another, such as PORT=${port === 65_535 ? 3000 : port + 1}.`,
  EACCES: (_host, port) =>
    `Port ${port} needs more rights; choose one above 1023, such as PORT=3000.`,
  EADDRNOTAVAIL: noSuchHost,
  ENOTFOUND: noSuchHost,
};
