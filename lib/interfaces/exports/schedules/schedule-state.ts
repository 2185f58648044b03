import type { ScheduleProblem } from "./read-schedule";

/** The fields a person fills in. */
export const scheduleFields = ["cadence", "weekday", "hour", "destination", "folder"] as const;

/** What the form shows: what was typed, and what is wrong with it. */
export type ScheduleState = {
  values: Readonly<Partial<Record<(typeof scheduleFields)[number], string>>>;
  problems: readonly ScheduleProblem[];
};

export const untouchedSchedule: ScheduleState = {
  values: { cadence: "daily", weekday: "1", hour: "5", destination: "folder" },
  problems: [],
};
