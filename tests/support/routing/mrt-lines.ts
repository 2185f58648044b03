import { spawnSync } from "node:child_process";
import { bgpdumpLines } from "@/lib/core/routing/mrt/bgpdump-lines";
import { MrtDecoder } from "@/lib/core/routing/mrt/decoder";

export interface Decoded {
  readonly lines: string[];
  readonly decoder: MrtDecoder;
}

/** The lines of MRT that comes in the given pieces. */
export function decodeMrt(pieces: readonly Uint8Array[]): Decoded {
  const decoder = new MrtDecoder();
  const lines: string[] = [];
  for (const piece of pieces) {
    for (const record of decoder.push(piece)) lines.push(...bgpdumpLines(record));
  }
  decoder.end();
  return { lines, decoder };
}

/** The first seven fields of bgpdump's lines. @throws when bgpdump dies of the file */
export function runBgpdump(path: string): string[] {
  const run = spawnSync("bgpdump", ["-m", "-q", path], { encoding: "latin1", maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`bgpdump: ${run.signal ?? run.status} ${run.stderr}`);
  const lines = run.stdout.split("\n").slice(0, -1);
  return lines.map((line) => line.split("|").slice(0, 7).join("|"));
}
