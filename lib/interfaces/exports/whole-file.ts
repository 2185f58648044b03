import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Sink } from "./sink";

/** A file that bears its name only once it is whole. */
export type WholeFile = Sink & {
  /** Gives it its name, when all of it is on the disk; answers with its bytes. */
  finish: () => Promise<number>;
  /** Removes what was written. */
  discard: () => Promise<void>;
};

/** The name a file has while it is written. */
export const partOf = (path: string): string => `${path}.part`;

export async function openWholeFile(path: string): Promise<WholeFile> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const part = partOf(path);
  const file = await open(part, "w", 0o600);
  let size = 0;
  return {
    write: async (chunk) => {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      await file.appendFile(bytes);
      size += bytes.byteLength;
    },
    finish: async () => {
      await file.sync();
      await file.close();
      await rename(part, path);
      return size;
    },
    discard: async () => {
      await file.close().catch(() => {});
      await rm(part, { force: true });
    },
  };
}
