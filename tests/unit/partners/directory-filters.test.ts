import { describe, expect, it } from "vitest";
import { directorySearch, readDirectoryFilters } from "@/lib/partners/directory-filters";

const none = { q: "", region: null, metro: null, type: null, page: 1 };

describe("readDirectoryFilters", () => {
  it("reads filters, metros by their aliases", () => {
    const params = { q: " as399901 ", region: "Asia", metro: "hong kong", type: "ixp", page: "2" };
    expect(readDirectoryFilters(params)).toEqual({
      q: "as399901",
      region: "Asia",
      metro: "Hong Kong SAR",
      type: "ixp",
      page: 2,
    });
  });

  it("takes what makes no sense as not given", () => {
    const params = { region: "Atlantis", metro: "Atlantis", type: "x", page: "0" };
    expect(readDirectoryFilters(params)).toEqual(none);
    expect(readDirectoryFilters({})).toEqual(none);
  });

  it("is given back by its address", () => {
    const filters = { ...none, q: "a & b", region: "Middle East" as const, page: 3 };
    const params = new URLSearchParams(directorySearch(filters));
    expect(readDirectoryFilters(Object.fromEntries(params))).toEqual(filters);
    expect(directorySearch(none)).toBe("");
  });
});
