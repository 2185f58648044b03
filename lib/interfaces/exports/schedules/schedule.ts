import type { ExportCadence } from "@/lib/platform/db/generated/enums";

/** When a schedule is due: each day at an hour, or each week on a day (1 is Monday) at an hour, UTC. */
export type Timetable = { cadence: ExportCadence; weekday: number | null; hour: number };

const hourLength = 60 * 60 * 1000;
const dayLength = 24 * hourLength;

/** The first moment after another at which a schedule is due. */
export function nextDue({ cadence, weekday, hour }: Timetable, after: Date): Date {
  const midnight = Math.floor(after.getTime() / dayLength) * dayLength;
  for (let days = 0; ; days += 1) {
    const due = new Date(midnight + days * dayLength + hour * hourLength);
    // Sunday is 0 in JavaScript and 7 here.
    const fits = cadence === "daily" || (due.getUTCDay() || 7) === weekday;
    if (fits && due > after) return due;
  }
}

/** Names of folders below the configured root: one step, so that none leads out of it. */
const folderForm = /^[a-z0-9][a-z0-9-]{0,59}$/;

export const isFolderName = (name: string): boolean => folderForm.test(name);
