import { describe, expect, it } from "vitest";
import { stageOf } from "@/components/review/decision/decision-stage";
import type { ReviewApplication } from "@/lib/partnership/review/application/application-queries";

const decision = { kind: "approved", reason: null, decidedAt: new Date(0), decidedBy: "Ada" };

/** An application with two revisions of which the first was declined. */
function application(given: { state?: string; shown?: number; decided?: boolean } = {}) {
  const { state = "submitted", shown = 2, decided = false } = given;
  return {
    state,
    newest: 2,
    revision: { number: shown },
    revisions: [
      { number: 2, decision: decided ? { ...decision } : null },
      { number: 1, decision: { ...decision, kind: "declined" } },
    ],
  } as unknown as ReviewApplication;
}

describe("stageOf", () => {
  it("is open for the newest revision while it waits, unless something keeps the reader from it", () => {
    expect(stageOf(application(), null).kind).toBe("open");
    expect(stageOf(application({ state: "in_review" }), null).kind).toBe("open");
    expect(stageOf(application(), "last-editor")).toEqual({
      kind: "conflict",
      conflict: "last-editor",
    });
  });

  it("shows the decision about the revision on the page", () => {
    expect(stageOf(application({ state: "approved", decided: true }), null)).toEqual({
      kind: "made",
      decision,
    });
    expect(stageOf(application({ shown: 1 }), null)).toMatchObject({
      kind: "made",
      decision: { kind: "declined" },
    });
  });

  it("is open again once a decision was reopened", () => {
    const reopened = application({ decided: true });
    for (const revision of reopened.revisions) {
      if (revision.decision) revision.decision.kind = "reopened";
    }
    expect(stageOf(reopened, null).kind).toBe("open");
  });

  it.each(["withdrawn", "changes_requested"])("is closed when %s", (state) => {
    expect(stageOf(application({ state }), null).kind).toBe("closed");
  });
});
