import { copyFile, mkdir, realpath, rename } from "node:fs/promises";
import { join, sep } from "node:path";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { fileName } from "@/lib/interfaces/exports/file-name";
import type { ExportRequest } from "@/lib/interfaces/exports/request";
import type { RunFailure } from "@/lib/interfaces/exports/runs/fail-run";
import { partOf } from "@/lib/interfaces/exports/whole-file";
import type { ExportRun, ExportSchedule, PrismaClient } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env/env";
import { pathOf } from "@/lib/platform/export-files/files";
import { isLocale } from "@/lib/platform/i18n/locales";
import { queueMail } from "@/lib/platform/mail/queue";
import { absolute } from "@/lib/platform/mail/send";
import { routes } from "@/lib/platform/routes/routes";
import { isFolderName } from "./schedule";

/** Bytes up to which a file goes with its mail; above it the mail has a link. */
export const maxAttached = 5_000_000;

/** A run that is done: its file's name among the runs' files, rows and bytes. */
export type DoneRun = {
  run: ExportRun;
  actor: SignedInActor;
  request: ExportRequest;
  name: string;
  rows: number;
  bytes: number;
};

/** Takes the file of a schedule's run to where it belongs; null, or why it did not arrive. */
export async function deliver(client: PrismaClient, done: DoneRun): Promise<RunFailure | null> {
  const { scheduleId } = done.run;
  if (scheduleId === null) return null;
  const schedule = await client.exportSchedule.findUnique({ where: { id: scheduleId } });
  if (!schedule) return null;
  try {
    if (schedule.destination === "folder") await putIntoFolder(schedule, done);
    else await mailTo(client, done);
    return null;
  } catch (error) {
    return {
      code: "not-delivered",
      detail: error instanceof Error ? error.message : String(error),
    };
  }
}

/** The day and a schedule's own mark keep files of several schedules in one folder apart. */
async function putIntoFolder(schedule: ExportSchedule, { run, request, name }: DoneRun) {
  const { folder } = schedule;
  const source = pathOf(name);
  if (folder === null || !isFolderName(folder) || source === null) {
    throw new Error("The schedule names no folder.");
  }
  const root = env().exportDir;
  await mkdir(join(root, folder), { recursive: true, mode: 0o750 });
  // A link inside the root must not lead out of it either.
  const target = await realpath(join(root, folder));
  if (!target.startsWith((await realpath(root)) + sep)) {
    throw new Error(`The folder ${folder} leads out of ${root}.`);
  }
  const stem = fileName(request, run.dueAt ?? run.createdAt);
  const mark = schedule.id.slice(-6);
  const path = join(target, stem.replace(/\./, `-${mark}.`));
  await copyFile(source, partOf(path));
  await rename(partOf(path), path);
}

async function mailTo(client: PrismaClient, { run, actor, request, name, rows, bytes }: DoneRun) {
  const attached = bytes <= maxAttached;
  const { email, locale } = actor;
  await queueMail(client, {
    to: email,
    locale: isLocale(locale) ? locale : "en",
    kind: attached ? "exportAttached" : "exportLinked",
    values: {
      set: run.set,
      rows,
      url: absolute(routes.adminExportRun(run.id)),
      settingsUrl: absolute(routes.adminExportSchedules()),
      ...(attached && {
        attachment: name,
        attachmentName: fileName(request, run.dueAt ?? run.createdAt),
      }),
    },
    dedupe: `export:${run.id}`,
  });
}
