import { describe, expect, it } from "vitest";
import {
  readReviewAddress,
  reviewSearch,
} from "@/lib/partnership/review/application/review-address";

const firstPages = { sites: 1, locations: 1, prefixes: 1 };

describe("readReviewAddress", () => {
  it("starts with the newest revision and the first page of each list", () => {
    expect(readReviewAddress({})).toEqual({ revision: undefined, ...firstPages });
    expect(reviewSearch(firstPages)).toBe("");
  });

  it("reads what reviewSearch writes", () => {
    const address = { revision: 3, sites: 7, locations: 2, prefixes: 5 };
    const params = new URLSearchParams(reviewSearch(address));
    expect(readReviewAddress(Object.fromEntries(params))).toEqual(address);
  });

  it.each(["0", "-1", "1.5", "x", "1e9", ""])("takes %o as not given", (value) => {
    const read = readReviewAddress({
      revision: value,
      sites: value,
      locations: value,
      prefixes: value,
    });
    expect(read).toEqual({ revision: undefined, ...firstPages });
  });
});
