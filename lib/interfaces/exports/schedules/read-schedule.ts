import type { ExportCadence, ExportDestination } from "@/lib/platform/db/generated/enums";
import type words from "@/lib/platform/i18n/messages/en/exports.json";
import { isFolderName, type Timetable } from "./schedule";

/** When and whereto, as a form says it. */
export type ScheduleChoice = Timetable & {
  destination: ExportDestination;
  /** Null for mail. */
  folder: string | null;
};

export type ScheduleProblem = keyof (typeof words)["schedules"]["problems"];

export type ScheduleResult =
  | { ok: true; choice: ScheduleChoice }
  | { ok: false; problems: ScheduleProblem[] };

const cadences: readonly ExportCadence[] = ["daily", "weekly"];
const destinations: readonly ExportDestination[] = ["folder", "mail"];

/** Reads the form of a schedule; every problem at once. */
export function readSchedule(field: (name: string) => string): ScheduleResult {
  const cadence = cadences.find((each) => each === field("cadence"));
  const destination = destinations.find((each) => each === field("destination"));
  const weekday = /^[1-7]$/.test(field("weekday")) ? Number(field("weekday")) : null;
  const hour = /^\d{1,2}$/.test(field("hour")) ? Number(field("hour")) : Number.NaN;
  const folder = field("folder");
  const problems: ScheduleProblem[] = [];
  if (!cadence) problems.push("cadence");
  if (cadence === "weekly" && weekday === null) problems.push("weekday");
  if (!(hour >= 0 && hour <= 23)) problems.push("hour");
  if (!destination) problems.push("destination");
  if (destination === "folder" && !isFolderName(folder)) problems.push("folder");
  if (!cadence || !destination || problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    choice: {
      cadence,
      weekday: cadence === "weekly" ? weekday : null,
      hour,
      destination,
      folder: destination === "folder" ? folder : null,
    },
  };
}
