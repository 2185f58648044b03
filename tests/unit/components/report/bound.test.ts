import { describe, expect, it } from "vitest";
import { boundOf } from "@/components/report/bound";

describe("the bound a finding lies beyond", () => {
  it("is a most when too much was measured and a least when too little", () => {
    expect(boundOf(148, 100)).toBe("atMost");
    expect(boundOf(1, 2)).toBe("atLeast");
  });

  it("is not named for texts and for equal numbers", () => {
    expect(boundOf("∞", 1)).toBe("required");
    expect(boundOf(0.4, 0.4)).toBe("required");
  });
});
