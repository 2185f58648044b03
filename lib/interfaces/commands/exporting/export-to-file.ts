import { resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { recordExport } from "@/lib/interfaces/exports/record-export";
import type { ExportIssue } from "@/lib/interfaces/exports/refusal";
import type { ExportRequest } from "@/lib/interfaces/exports/request";
import type { Sink } from "@/lib/interfaces/exports/sink";
import { openSpool } from "@/lib/interfaces/exports/spool";
import { openWholeFile } from "@/lib/interfaces/exports/whole-file";
import type { ExportWords } from "@/lib/interfaces/exports/words";
import { writeExport } from "@/lib/interfaces/exports/write-export";
import type { PrismaClient } from "@/lib/platform/db/generated/client";

export type ExportedFile = { ok: true; rows: number } | ({ ok: false } & ExportIssue);

type Options = {
  words: ExportWords;
  onProgress: (done: number, total: number) => void;
};

/**
 * Exports to a file, or to stdout for null. Either gets the list only when it is whole and in the
 * audit trail.
 */
export async function exportToFile(
  client: PrismaClient,
  request: ExportRequest,
  out: string | null,
  options: Options,
): Promise<ExportedFile> {
  if (out === null) {
    const spool = await openSpool();
    const made = await write(client, request, spool, options);
    if (made.ok) await pipeline(spool.read(), process.stdout, { end: false });
    return made;
  }
  const file = await openWholeFile(resolve(out));
  const made = await write(client, request, file, options);
  if (made.ok) await file.finish();
  return made;
}

async function write(
  client: PrismaClient,
  request: ExportRequest,
  sink: Sink & { discard: () => Promise<void> },
  options: Options,
): Promise<ExportedFile> {
  try {
    const written = await writeExport(client, request, sink, options);
    if (!written.ok) {
      await sink.discard();
      return written;
    }
    const { rows } = written;
    await client.$transaction((tx) =>
      recordExport(tx, "system", request, { rows, from: "command line" }),
    );
    return { ok: true, rows };
  } catch (error) {
    await sink.discard();
    throw error;
  }
}
