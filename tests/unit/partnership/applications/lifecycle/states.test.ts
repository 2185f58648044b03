import { describe, expect, it } from "vitest";
import {
  type ApplicationState,
  allows,
  canDo,
  isEditable,
  nextParty,
  type Transition,
  transitions,
} from "@/lib/partnership/applications/lifecycle/states";
import { ApplicationState as states } from "@/lib/platform/db/generated/enums";

const all = Object.values(states);
const possible = (state: ApplicationState) =>
  (Object.keys(transitions) as Transition[]).filter((each) => canDo(each, state));

describe("states of an application", () => {
  it.each([
    ["draft", ["submit", "discardAmendment", "revoke"], "partner"],
    [
      "submitted",
      ["withdraw", "withdrawAmendment", "startReview", "requestChanges", "approve", "decline"],
      "reviewer",
    ],
    [
      "in_review",
      ["withdraw", "withdrawAmendment", "requestChanges", "approve", "decline"],
      "reviewer",
    ],
    ["changes_requested", ["submit", "discardAmendment"], "partner"],
    ["approved", ["amend", "leave", "revoke"], null],
    ["declined", ["reopen", "discardAmendment", "reopenReview", "revoke"], null],
    ["withdrawn", ["reopen"], null],
  ] as const)("%s allows %j; next is %s", (state, actions, party) => {
    expect(possible(state)).toEqual(actions);
    expect(nextParty(state)).toBe(party);
  });

  it("takes back a change where something is in force, and an application where nothing is", () => {
    const actions = (state: ApplicationState, inForce: boolean) =>
      possible(state).filter((each) => allows(each, { state, inForce }));
    expect(actions("in_review", true)).toEqual([
      "withdrawAmendment",
      "requestChanges",
      "approve",
      "decline",
    ]);
    expect(actions("in_review", false)).toEqual([
      "withdraw",
      "requestChanges",
      "approve",
      "decline",
    ]);
    expect(actions("draft", true)).toContain("discardAmendment");
    expect(actions("draft", false)).not.toContain("discardAmendment");
  });

  it("can be edited exactly where they can be submitted", () => {
    expect(all.filter(isEditable)).toEqual(["draft", "changes_requested"]);
  });

  it("can all be reached from a draft", () => {
    const reached = new Set<ApplicationState>(["draft", "changes_requested"]);
    for (let round = 0; round < all.length; round += 1) {
      for (const { from, to } of Object.values(transitions)) {
        if (from.some((state) => reached.has(state))) reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual([...all].sort());
  });
});
