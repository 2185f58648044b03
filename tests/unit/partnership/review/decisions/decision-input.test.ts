import { describe, expect, it } from "vitest";
import { readDecisionForm } from "@/lib/partnership/review/decisions/decision-input";

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

const fields = { application: "a1", revision: "3", kind: "declined", reason: " No NOC.\r\nSorry " };

describe("readDecisionForm", () => {
  it("reads a decision, trimmed, with line ends as one character", () => {
    const data = form({ ...fields, seen: "unknown:asn-control", check: "c1", other: "x" });
    expect(readDecisionForm(data)).toEqual({
      applicationId: "a1",
      revision: 3,
      kind: "declined",
      reason: "No NOC.\nSorry",
      seen: "unknown:asn-control",
      check: "c1",
    });
  });

  it.each([
    ["no kind", { ...fields, kind: "maybe" }],
    ["no application", { ...fields, application: "" }],
    ["no revision", { ...fields, revision: "" }],
    ["revision 0", { ...fields, revision: "0" }],
    ["revision 1.5", { ...fields, revision: "1.5" }],
  ])("answers null with %s", (_, given) => {
    expect(readDecisionForm(form(given))).toBeNull();
  });

  it("does not take a file for text", () => {
    const data = form(fields);
    data.set("reason", new File(["x"], "reason.txt"));
    expect(readDecisionForm(data)?.reason).toBe("");
  });
});
