import { describe, expect, it } from "vitest";
import { boundOf } from "@/components/report/bound";

describe("the bound a finding lies beyond", () => {
  it("is a most when too much was measured and a least when too little", () => {
    expect(boundOf("geo-redundancy", 148, 100)).toBe("atMost");
    expect(boundOf("local-redundancy", 1, 2)).toBe("atLeast");
  });

  it("is excluded where it is itself not in order: 40 % is too full", () => {
    expect(boundOf("utilisation", 0.4, 0.4)).toBe("below");
    expect(boundOf("utilisation", 0.5, 0.4)).toBe("below");
  });

  it("is not named for texts and for equal numbers", () => {
    expect(boundOf("survives-link-loss", "∞", 1)).toBe("required");
    expect(boundOf("survives-link-loss", 0.4, 0.4)).toBe("required");
  });
});
