import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { Sink } from "./sink";

/** A temporary file that is written once and read once. */
export type Spool = Sink & {
  /** The whole file; it is gone when the stream ends or is cancelled. */
  read: () => ReadableStream<Uint8Array>;
  /** Ends a file that nobody will read. */
  discard: () => Promise<void>;
};

/** Opens a file without a name: it leaves the disk when it is closed, a killed process included. */
export async function openSpool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), "portal-export-"));
  const file = await open(join(folder, "spool"), "wx+", 0o600);
  await rm(folder, { recursive: true });
  return {
    write: (chunk) => file.appendFile(chunk),
    // From the start: the file's own position is at its end.
    read: () => Readable.toWeb(file.createReadStream({ start: 0 })) as ReadableStream<Uint8Array>,
    discard: () => file.close(),
  };
}
