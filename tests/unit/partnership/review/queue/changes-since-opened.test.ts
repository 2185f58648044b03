import { describe, expect, it } from "vitest";
import { type NewsSource, newsOf } from "@/lib/partnership/review/queue/changes-since-opened";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));

const source = (given: Partial<NewsSource> = {}): NewsSource => ({
  state: "submitted",
  seenAt: at(10),
  submittedAt: at(8),
  answeredAt: null,
  withdrawnAt: null,
  decidedAt: null,
  followUpAt: null,
  dueAt: at(20),
  assigneeId: null,
  assignedById: null,
  assignedAt: null,
  ...given,
});

describe("newsOf", () => {
  it("calls new what waits and was never opened, and nothing that is done", () => {
    expect(newsOf(source({ seenAt: null }), "ada")).toEqual(["new"]);
    expect(newsOf(source({ seenAt: null, state: "approved", dueAt: null }), "ada")).toEqual([]);
  });

  it("is nothing when nothing happened since", () => {
    expect(newsOf(source(), "ada")).toEqual([]);
    expect(newsOf(source({ submittedAt: at(10), answeredAt: at(10) }), "ada")).toEqual([]);
  });

  it.each([
    ["revision", { submittedAt: at(11) }],
    ["answer", { answeredAt: at(11) }],
    ["withdrawn", { state: "withdrawn", withdrawnAt: at(11), dueAt: null }],
    ["decided", { state: "declined", decidedAt: at(11), dueAt: null }],
    ["followUp", { state: "approved", followUpAt: at(11) }],
    ["assigned", { assigneeId: "ada", assignedById: "bo", assignedAt: at(11) }],
  ] as const)("names what happened: %s", (news, given) => {
    expect(newsOf(source(given), "ada")).toEqual([news]);
  });

  it("names all that happened, the partner's actions first", () => {
    const given = {
      submittedAt: at(12),
      answeredAt: at(11),
      assigneeId: "ada",
      assignedById: "bo",
      assignedAt: at(11),
    };
    expect(newsOf(source(given), "ada")).toEqual(["revision", "answer", "assigned"]);
  });

  it.each([
    ["one's own taking", { assigneeId: "ada", assignedById: "ada", assignedAt: at(11) }],
    ["another's assignment", { assigneeId: "bo", assignedById: "cem", assignedAt: at(11) }],
    ["a withdrawal that was submitted anew", { state: "submitted", withdrawnAt: at(11) }],
    ["a decision that was reopened", { state: "in_review", decidedAt: at(11) }],
  ] as const)("does not name %s", (_what, given) => {
    expect(newsOf(source(given), "ada")).toEqual([]);
  });
});
