import { describe, expect, it } from "vitest";
import { readSchedule } from "@/lib/interfaces/exports/schedules/read-schedule";
import { nextDue } from "@/lib/interfaces/exports/schedules/schedule";

describe("the next time of a schedule", () => {
  const daily = { cadence: "daily", weekday: null, hour: 5 } as const;
  const weekly = (weekday: number) => ({ cadence: "weekly", weekday, hour: 0 }) as const;
  it.each([
    ["2026-11-22T04:59:59.999Z", daily, "2026-11-22T05:00:00.000Z"],
    ["2026-11-22T05:00:00.000Z", daily, "2026-11-23T05:00:00.000Z"],
    ["2026-12-31T05:00:00.001Z", daily, "2027-01-01T05:00:00.000Z"],
    // 22 November 2026 is a Sunday.
    ["2026-11-21T12:00:00.000Z", weekly(7), "2026-11-22T00:00:00.000Z"],
    ["2026-11-22T00:00:00.000Z", weekly(7), "2026-11-29T00:00:00.000Z"],
    ["2026-11-22T12:00:00.000Z", weekly(1), "2026-11-23T00:00:00.000Z"],
    ["2026-11-23T12:00:00.000Z", weekly(6), "2026-11-28T00:00:00.000Z"],
  ])("after %s by %j is %s", (after, timetable, due) => {
    expect(nextDue(timetable, new Date(after)).toISOString()).toBe(due);
  });
});

describe("the form of a schedule", () => {
  const fields = {
    cadence: "weekly",
    weekday: "7",
    hour: "05",
    destination: "folder",
    folder: "for-marketing-2",
  };
  const read = (more: Partial<typeof fields> = {}) =>
    readSchedule((name) => ({ ...fields, ...more })[name as keyof typeof fields] ?? "");

  it("is read", () => {
    expect(read()).toEqual({ ok: true, choice: { ...fields, weekday: 7, hour: 5 } });
    expect(read({ cadence: "daily", destination: "mail", folder: "../x" })).toMatchObject({
      choice: { weekday: null, folder: null },
    });
  });

  it.each(["", ".", "..", "../x", "a/b", "/etc", "a\\b", "Übung", "-a", "a b", "x".repeat(61)])(
    "takes no folder %j",
    (folder) => {
      expect(read({ folder })).toEqual({ ok: false, problems: ["folder"] });
    },
  );

  it("names all its problems at once", () => {
    const nothing = { cadence: "", weekday: "", hour: "24", destination: "", folder: "" };
    expect(read(nothing)).toEqual({ ok: false, problems: ["cadence", "hour", "destination"] });
    expect(read({ weekday: "0" })).toEqual({ ok: false, problems: ["weekday"] });
  });
});
