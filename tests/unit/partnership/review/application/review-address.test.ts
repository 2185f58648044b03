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
    const address = { revision: 3, from: 1, to: 2, about: "/traffic/sites/9876", waive: "lacp" };
    const params = new URLSearchParams(reviewSearch(address));
    expect(readReviewAddress(Object.fromEntries(params))).toEqual(address);
  });

  it.each(["0", "-1", "1.5", "x", "1e9", ""])("takes %o as not given", (value) => {
    expect(readReviewAddress({ revision: value, about: value })).toEqual({ revision: undefined });
  });
});
