import { describe, expect, it } from "vitest";
import { decisionDue, dueAfter, dueState } from "@/lib/partnership/applications/lifecycle/due";

// A Thursday.
const submitted = new Date("2026-11-19T09:30:00Z");

describe("dueAfter", () => {
  it("asks for a first response in two working days, then for a decision in ten", () => {
    expect(dueAfter("submitted", submitted)).toEqual(new Date("2026-11-23T09:30:00Z"));
    expect(dueAfter("in_review", submitted)).toEqual(new Date("2026-12-03T09:30:00Z"));
    expect(decisionDue(submitted)).toEqual(new Date("2026-12-03T09:30:00Z"));
  });

  it.each(["draft", "changes_requested", "approved", "declined", "withdrawn"] as const)(
    "asks for nothing once it is %s",
    (state) => expect(dueAfter(state, submitted)).toBeNull(),
  );
});

describe("dueState", () => {
  const due = new Date("2026-11-23T09:30:00.000Z");

  it.each([
    ["2026-11-19T09:30:00.000Z", { kind: "ahead", days: 2 }],
    ["2026-11-20T23:59:59.999Z", { kind: "ahead", days: 1 }],
    ["2026-11-22T12:00:00.000Z", { kind: "ahead", days: 1 }],
    ["2026-11-23T00:00:00.000Z", { kind: "today" }],
    ["2026-11-23T09:30:00.000Z", { kind: "today" }],
    ["2026-11-23T09:30:00.001Z", { kind: "overdue", days: 0 }],
    ["2026-11-24T00:00:00.000Z", { kind: "overdue", days: 1 }],
    ["2026-11-29T12:00:00.000Z", { kind: "overdue", days: 4 }],
  ])("at %s", (now, expected) => {
    expect(dueState(due, new Date(now))).toEqual(expected);
  });

  it("has to be done by the evening before when it is due as a day begins", () => {
    const handedIn = new Date("2026-11-21T12:00:00Z");
    const dueAt = dueAfter("submitted", handedIn) ?? new Date(0);
    expect(dueState(dueAt, handedIn)).toEqual({ kind: "ahead", days: 2 });
    expect(dueState(dueAt, new Date("2026-11-24T23:59:59Z"))).toEqual({ kind: "today" });
    expect(dueState(dueAt, new Date("2026-11-25T08:00:00Z"))).toEqual({
      kind: "overdue",
      days: 1,
    });
  });

  it("is not overdue, nor of negative age, for a clock that jumped back", () => {
    expect(dueState(due, new Date("2026-10-23T09:30:00Z"))).toEqual({ kind: "ahead", days: 21 });
  });
});
