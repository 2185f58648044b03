import { readSync } from "node:fs";

const chunkBytes = 65_536;
const waitMs = 5;

/** Bytes read into the chunk; 0 at the end. */
function readChunk(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk, 0, chunkBytes, null);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      // Windows reports the end of a pipe so.
      if (code === "EOF") return 0;
      // A pipe that does not block says so while its writer has nothing yet.
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
    }
  }
}

/** Standard input to its end, or until it holds more bytes than `most`. */
export function readStandardInput(most: number): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  while (size <= most) {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    const bytes = readChunk(chunk);
    if (bytes === 0) break;
    chunks.push(chunk.subarray(0, bytes));
    size += bytes;
  }
  return Buffer.concat(chunks);
}
