import { describe, expect, it } from "vitest";
import {
  readReviewAddress,
  reviewSearch,
} from "@/lib/partnership/review/application/review-address";

describe("readReviewAddress", () => {
  it("starts with the newest revision", () => {
    expect(readReviewAddress({})).toEqual({ revision: undefined });
    expect(reviewSearch({})).toBe("");
  });

  it("reads what reviewSearch writes", () => {
    const list = "view=mine&q=a%26b";
    const about = "/traffic/sites/9876";
    const address = { revision: 3, from: 1, to: 2, about, waive: "lacp", list };
    const params = new URLSearchParams(reviewSearch(address));
    expect(readReviewAddress(Object.fromEntries(params))).toEqual(address);
  });

  it("drops the way back to a list that no list can have", () => {
    expect(readReviewAddress({ list: "x".repeat(1001) })).not.toHaveProperty("list");
  });

  it.each(["0", "-1", "1.5", "x", "1e9", ""])("takes %o as not given", (value) => {
    expect(readReviewAddress({ revision: value, about: value })).toEqual({ revision: undefined });
  });
});
