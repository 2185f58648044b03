import { describe, expect, it } from "vitest";
import { movedOnSince } from "@/lib/partnership/review/decisions/moved-on";

type Held = Parameters<typeof movedOnSince>[0];

const newest = (number: number, by?: string) =>
  ({
    number,
    decision: by ? { kind: "approved", decidedById: "u1", decidedBy: { name: by } } : null,
  }) as unknown as Held["newest"];

describe("movedOnSince", () => {
  it.each(["submitted", "in_review"] as const)(
    "lets the newest revision be decided when %s",
    (state) => {
      expect(movedOnSince({ state, newest: newest(2) }, 2)).toBeNull();
    },
  );

  it("says that the partner submitted another, whatever became of it", () => {
    const expected = { code: "resubmitted", seen: 1, newest: 2 };
    expect(movedOnSince({ state: "submitted", newest: newest(2) }, 1)).toEqual(expected);
    expect(movedOnSince({ state: "approved", newest: newest(2, "Ada") }, 1)).toEqual(expected);
  });

  it("says who decided first", () => {
    expect(movedOnSince({ state: "approved", newest: newest(1, "Ada Lund") }, 1)).toEqual({
      code: "already-decided",
      by: "Ada Lund",
      kind: "approved",
    });
  });

  it("says that it was taken back, also when it is edited again", () => {
    expect(movedOnSince({ state: "withdrawn", newest: newest(1) }, 1)?.code).toBe("withdrawn");
    expect(movedOnSince({ state: "draft", newest: newest(1) }, 1)?.code).toBe("withdrawn");
  });

  it("refuses while the partner has to answer", () => {
    expect(movedOnSince({ state: "changes_requested", newest: newest(1) }, 1)?.code).toBe(
      "not-open",
    );
  });
});
