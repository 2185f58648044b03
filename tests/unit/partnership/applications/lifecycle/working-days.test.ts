import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  workingDaysBetween,
} from "@/lib/partnership/applications/lifecycle/working-days";

// 2026-11-20 is a Friday.
const at = (text: string) => new Date(`${text}Z`);

describe("addWorkingDays", () => {
  it.each([
    ["2026-11-17T09:30:00.000", 2, "2026-11-19T09:30:00.000"],
    ["2026-11-19T09:30:00.000", 1, "2026-11-20T09:30:00.000"],
    ["2026-11-19T09:30:00.000", 2, "2026-11-23T09:30:00.000"],
    ["2026-11-20T23:59:59.999", 1, "2026-11-23T23:59:59.999"],
    ["2026-11-20T15:00:00.000", 10, "2026-12-04T15:00:00.000"],
    ["2026-11-21T00:00:00.000", 2, "2026-11-25T00:00:00.000"],
    ["2026-11-22T23:59:59.999", 2, "2026-11-25T00:00:00.000"],
    ["2026-11-23T00:00:00.000", 2, "2026-11-25T00:00:00.000"],
    ["2026-12-31T10:00:00.000", 1, "2027-01-01T10:00:00.000"],
    ["2026-11-17T09:30:00.000", 0, "2026-11-17T09:30:00.000"],
  ])("from %s, %i later, is %s", (from, days, expected) => {
    expect(addWorkingDays(at(from), days).toISOString()).toBe(`${expected}Z`);
  });
});

describe("workingDaysBetween", () => {
  it.each([
    ["2026-11-17T23:59:00", "2026-11-17T23:59:30", 0],
    ["2026-11-17T23:59:59", "2026-11-18T00:00:00", 1],
    ["2026-11-20T12:00:00", "2026-11-21T12:00:00", 0],
    ["2026-11-20T12:00:00", "2026-11-22T23:59:59", 0],
    ["2026-11-20T12:00:00", "2026-11-23T00:00:00", 1],
    ["2026-11-21T12:00:00", "2026-11-23T00:00:00", 1],
    ["2026-11-16T00:00:00", "2026-11-30T00:00:00", 10],
    ["2026-11-18T00:00:00", "2026-12-15T00:00:00", 19],
    ["2026-11-18T00:00:00", "2026-11-17T00:00:00", 0],
    ["2026-11-18T00:00:00", "1970-01-01T00:00:00", 0],
  ])("from %s to %s are %s", (from, to, expected) => {
    expect(workingDaysBetween(at(from), at(to))).toBe(expected);
  });

  it("counts as many as were added, wherever the week begins", () => {
    for (let start = 0; start < 7; start += 1) {
      const from = at(`2026-11-${16 + start}T12:00:00`);
      for (let days = 1; days < 30; days += 1) {
        expect(workingDaysBetween(from, addWorkingDays(from, days))).toBe(
          // From a weekend on, Monday itself is the first working day that begins.
          start > 4 ? days + 1 : days,
        );
      }
    }
  });
});
