import { describe, expect, it } from "vitest";
import {
  assignmentFields,
  maxAssigned,
  readAssignmentForm,
  readQueueForm,
  selectionOf,
} from "@/lib/partnership/review/queue/assignment-input";

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

describe("readQueueForm", () => {
  const form = (...entries: [string, string][]) => {
    const data = new FormData();
    for (const [name, value] of entries) data.append(name, value);
    return data;
  };

  it("reads the row whose button was pressed, whatever is selected", () => {
    const pressed = form(
      [assignmentFields.selected, selectionOf("b", null)],
      [assignmentFields.application, "a"],
    );
    expect(readQueueForm(pressed, "ada")).toEqual([
      { applicationId: "a", assigneeId: "ada", seen: null },
    ]);
  });

  it("reads the selected rows, with whose they were on the screen", () => {
    const rows: [string, string][] = [
      [assignmentFields.selected, selectionOf("a", null)],
      [assignmentFields.selected, selectionOf("b", "bo")],
    ];
    const given = (assigneeId: string | null) => [
      { applicationId: "a", assigneeId, seen: null },
      { applicationId: "b", assigneeId, seen: "bo" },
    ];
    const chosen: [string, string] = [assignmentFields.assignee, "cy"];
    expect(readQueueForm(form(...rows, chosen), "ada")).toEqual(given("cy"));
    expect(readQueueForm(form(...rows), "ada")).toEqual(given(null));
    const take: [string, string] = [assignmentFields.take, "yes"];
    expect(readQueueForm(form(...rows, chosen, take), "ada")).toEqual(given("ada"));
  });

  it("reads nothing of more rows than a page has", () => {
    const rows = Array.from({ length: maxAssigned + 1 }, (): [string, string] => [
      assignmentFields.selected,
      "a",
    ]);
    expect(readQueueForm(form(...rows), "ada")).toBe(null);
  });
});
