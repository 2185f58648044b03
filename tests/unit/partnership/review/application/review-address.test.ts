import { describe, expect, it } from "vitest";
import {
  readReviewAddress,
  reviewSearch,
} from "@/lib/partnership/review/application/review-address";

describe("readReviewAddress", () => {
  it("starts with the newest revision and the first sites", () => {
    expect(readReviewAddress({})).toEqual({ revision: undefined, sites: 1 });
    expect(reviewSearch({ sites: 1 })).toBe("");
  });

  it("reads what reviewSearch writes", () => {
    const address = { revision: 3, sites: 7 };
    const params = new URLSearchParams(reviewSearch(address));
    expect(readReviewAddress(Object.fromEntries(params))).toEqual(address);
  });

  it.each(["0", "-1", "1.5", "x", "1e9", ""])("takes %o as not given", (value) => {
    const read = readReviewAddress({ revision: value, sites: value });
    expect(read).toEqual({ revision: undefined, sites: 1 });
  });
});
