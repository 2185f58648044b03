import { describe, expect, it } from "vitest";
import { comparedNumbers } from "@/lib/partnership/applications/revision/compared-revisions";

describe("the revisions that are compared", () => {
  it("are the newest and the one before, unless others are asked for", () => {
    expect(comparedNumbers([3, 2, 1], {})).toEqual({ from: 2, to: 3 });
    expect(comparedNumbers([3, 2, 1], { to: 2 })).toEqual({ from: 1, to: 2 });
    expect(comparedNumbers([3, 2, 1], { from: 1 })).toEqual({ from: 1, to: 3 });
    expect(comparedNumbers([3, 2, 1], { from: 3, to: 1 })).toEqual({ from: 3, to: 1 });
    expect(comparedNumbers([3, 2, 1], { from: 2, to: 2 })).toEqual({ from: 2, to: 2 });
  });

  it("are others where one of the asked is not there", () => {
    expect(comparedNumbers([2, 1], { from: 7, to: 9 })).toEqual({ from: 1, to: 2 });
    expect(comparedNumbers([2, 1], { to: 1 })).toEqual({ from: 2, to: 1 });
  });

  it("need two", () => {
    expect(comparedNumbers([1], {})).toBeNull();
    expect(comparedNumbers([], { from: 1, to: 2 })).toBeNull();
  });
});
