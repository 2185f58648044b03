import { describe, expect, it } from "vitest";
import { readAssignmentForm } from "@/lib/partnership/review/queue/assignment-input";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

describe("readAssignmentForm", () => {
  it("reads whom it is given to, and whose it was on the screen", () => {
    const fields = { application: "a1", assignee: "bo", seen: "ada" };
    expect(readAssignmentForm(form(fields), "ada")).toEqual({
      applicationId: "a1",
      assigneeId: "bo",
      seen: "ada",
    });
  });

  it("takes an empty choice as giving it back, and empty as nobody's", () => {
    const fields = { application: "a1", assignee: "", seen: "" };
    expect(readAssignmentForm(form(fields), "ada")).toEqual({
      applicationId: "a1",
      assigneeId: null,
      seen: null,
    });
  });

  it("takes the button over the choice", () => {
    const fields = { application: "a1", assignee: "bo", seen: "", take: "yes" };
    expect(readAssignmentForm(form(fields), "ada").assigneeId).toBe("ada");
  });

  it("makes no more of what is no form of ours than an application nobody finds", () => {
    expect(readAssignmentForm(form({}), "ada").applicationId).toBe("");
  });
});
