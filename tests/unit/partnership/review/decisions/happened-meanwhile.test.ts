import { describe, expect, it } from "vitest";
import { overtakenBy } from "@/lib/partnership/review/decisions/happened-meanwhile";

type Held = Parameters<typeof overtakenBy>[0];

const newest = (number: number, by?: string) =>
  ({
    number,
    decision: by ? { kind: "approved", decidedById: "u1", decidedBy: { name: by } } : null,
  }) as unknown as Held["newest"];

describe("overtakenBy", () => {
  it.each(["submitted", "in_review"] as const)(
    "lets the newest revision be decided when %s",
    (state) => {
      expect(overtakenBy({ state, newest: newest(2) }, 2)).toBeNull();
    },
  );

  it("says that the partner submitted another, whatever became of it", () => {
    const expected = { code: "resubmitted", seen: 1, newest: 2 };
    expect(overtakenBy({ state: "submitted", newest: newest(2) }, 1)).toEqual(expected);
    expect(overtakenBy({ state: "approved", newest: newest(2, "Ada") }, 1)).toEqual(expected);
  });

  it("says who decided first", () => {
    expect(overtakenBy({ state: "approved", newest: newest(1, "Ada Lund") }, 1)).toEqual({
      code: "already-decided",
      by: "Ada Lund",
      kind: "approved",
    });
  });

  it("says that it was taken back, also when it is edited again", () => {
    expect(overtakenBy({ state: "withdrawn", newest: newest(1) }, 1)?.code).toBe("withdrawn");
    expect(overtakenBy({ state: "draft", newest: newest(1) }, 1)?.code).toBe("withdrawn");
  });

  it("refuses while the partner has to answer", () => {
    expect(overtakenBy({ state: "changes_requested", newest: newest(1) }, 1)?.code).toBe(
      "not-open",
    );
  });
});
