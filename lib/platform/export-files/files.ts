import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/platform/env/env";

/** Days that the file of a run is kept. */
export const daysKept = 7;

/** Names of runs' files: the run's id and the format's extension. Nothing else is ever opened. */
const nameForm = /^[0-9a-f-]{36}\.[a-z.]{1,12}$/;

const folder = () => join(env().dataDir, "exports");

export const fileOfRun = (id: string, extension: string): string => `${id}.${extension}`;

/** Where a run's file is; null for what is no name of one. */
export const pathOf = (name: string): string | null =>
  nameForm.test(name) ? join(folder(), name) : null;

/** Removes everything of a run that is on the disk, half written or whole. */
export async function removeFiles(id: string): Promise<void> {
  const names = await readdir(folder()).catch(() => []);
  const own = names.filter((name) => name.startsWith(`${id}.`));
  await Promise.all(own.map((name) => rm(join(folder(), name), { force: true })));
}

/** When a file that was finished at a moment is removed. */
export const keptUntil = (finishedAt: Date): Date =>
  new Date(finishedAt.getTime() + daysKept * 24 * 60 * 60 * 1000);
