import { actorOfPerson } from "@/lib/accounts/actor/actor-of-person";
import { mayExport } from "@/lib/interfaces/exports/may-export";
import { recordExport } from "@/lib/interfaces/exports/record-export";
import type { ExportRequest } from "@/lib/interfaces/exports/request";
import { deliver } from "@/lib/interfaces/exports/schedules/deliver";
import { openWholeFile } from "@/lib/interfaces/exports/whole-file";
import { exportWords } from "@/lib/interfaces/exports/words";
import { writeExport } from "@/lib/interfaces/exports/write-export";
import type { Clock } from "@/lib/platform/db/clock";
import type { ExportRun, PrismaClient } from "@/lib/platform/db/generated/client";
import { fileOfRun, pathOf } from "@/lib/platform/export-files/files";
import { isLocale } from "@/lib/platform/i18n/locales";
import { reportProgress } from "./claim-run";
import { failRun, failureOf, type RunFailure } from "./fail-run";
import { readStored } from "./stored-request";

/** How often progress is written down, in milliseconds. */
const pause = 1_000;

/**
 * Makes the export of a claimed run. Its file gets its name when it is whole, then the run is done;
 * whatever goes wrong is written into the run, and leaves no file.
 */
export async function doRun(client: PrismaClient, clock: Clock, id: string): Promise<void> {
  const run = await client.exportRun.findUniqueOrThrow({ where: { id } });
  const failure = await made(client, clock, run).catch(failureOf);
  if (failure) await failRun(client, run, failure, await clock());
}

/** Makes and delivers the file; null, or why there is none or why it did not arrive. */
async function made(
  client: PrismaClient,
  clock: Clock,
  run: ExportRun,
): Promise<RunFailure | null> {
  const locale = isLocale(run.locale) ? run.locale : "en";
  const words = await exportWords(locale);
  const actor = await actorOfPerson(client, run.requestedById, await clock());
  const read = await readStored(run);
  if (!read.ok) return { code: "refused", detail: read.issues.map(words.issue).join(" ") };
  if (!actor || !mayExport(actor, read.request)) return { code: "not-allowed" };
  const name = fileOfRun(run.id, read.request.format.extension);
  const path = pathOf(name);
  if (path === null) throw new Error(`A run's file cannot be called ${name}.`);
  const file = await openWholeFile(path);
  try {
    const onProgress = progressOf(client, clock, run.id);
    const written = await writeExport(client, read.request, file, { words, onProgress });
    if (!written.ok) {
      await file.discard();
      return { code: "refused", detail: words.issue(written) };
    }
    const bytes = await file.finish();
    const done = { name, rows: written.rows, bytes };
    await finishRun(client, run, read.request, actor, done, await clock());
    return await deliver(client, { run, actor, request: read.request, ...done });
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/** Tells how far a run is, at most once a second; ends the work when the run is somebody else's. */
function progressOf(client: PrismaClient, clock: Clock, id: string) {
  let next = 0;
  return async (rowsDone: number, rowsTotal: number) => {
    if (performance.now() < next) return;
    next = performance.now() + pause;
    const own = await reportProgress(client, id, { now: await clock(), rowsDone, rowsTotal });
    if (!own) throw new Error("The run was given up while it was being written.");
  };
}

async function finishRun(
  client: PrismaClient,
  run: ExportRun,
  request: ExportRequest,
  actor: { userId: string; name: string },
  { name, rows, bytes }: { name: string; rows: number; bytes: number },
  now: Date,
): Promise<void> {
  await client.$transaction(async (tx) => {
    const { count } = await tx.exportRun.updateMany({
      where: { id: run.id, state: "running" },
      data: {
        state: "done",
        file: name,
        bytes: BigInt(bytes),
        rowsTotal: rows,
        rowsDone: rows,
        finishedAt: now,
        leaseUntil: null,
      },
    });
    if (count === 0) throw new Error("The run was given up before it was done.");
    await recordExport(tx, actor, request, {
      rows,
      run: run.id,
      ...(run.scheduleId !== null && { schedule: run.scheduleId }),
    });
  });
}
