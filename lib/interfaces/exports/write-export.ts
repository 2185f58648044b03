import type { PrismaClient } from "@/lib/platform/db/generated/client";
import type { Row } from "./column";
import { memoryBound } from "./memory-bound";
import { type ExportIssue, ExportRefusal } from "./refusal";
import { columnsOf, type ExportRequest } from "./request";
import type { Sink } from "./sink";
import { readSnapshot } from "./snapshot";
import type { ExportWords } from "./words";

export type Written = { ok: true; rows: number; at: Date } | ({ ok: false } & ExportIssue);

export type WriteOptions = {
  words: ExportWords;
  /** Ends the reading; the work then throws. */
  signal?: AbortSignal;
  /** Told before the first row and after each page. */
  onProgress?: (done: number, total: number) => Promise<void> | void;
};

/**
 * Writes one whole file: what the request lets through, as it was at one moment.
 *
 * @throws when the database, the disk or the signal ends it; what was written then is no file.
 */
export async function writeExport(
  client: PrismaClient,
  request: ExportRequest,
  sink: Sink,
  { words, signal, onProgress }: WriteOptions,
): Promise<Written> {
  const { set, format, filters, bom } = request;
  const columns = columnsOf(request);
  const conditions = await set.conditions(filters, client);
  const at = new Date();
  try {
    const rows = await readSnapshot(client, { set, columns, conditions }, async (snapshot) => {
      const watched = watch(snapshot.pages, snapshot.rows, { signal, onProgress });
      const head = { set, columns, filters, rows: snapshot.rows, at, bom, words };
      await format.write(sink, head, watched);
      return snapshot.rows;
    });
    return { ok: true, rows, at };
  } catch (error) {
    if (error instanceof ExportRefusal) return { ok: false, ...error.issue };
    throw error;
  }
}

async function* watch(
  pages: AsyncIterable<Row[]>,
  total: number,
  { signal, onProgress }: Omit<WriteOptions, "words">,
): AsyncGenerator<Row[]> {
  let done = 0;
  const collectGarbage = memoryBound();
  await onProgress?.(done, total);
  for await (const page of pages) {
    signal?.throwIfAborted();
    yield page;
    done += page.length;
    collectGarbage();
    await onProgress?.(done, total);
  }
  if (done !== total) throw new Error(`The snapshot had ${total} rows, of which ${done} came.`);
}
