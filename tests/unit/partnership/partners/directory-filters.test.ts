import { describe, expect, it } from "vitest";
import {
  directorySearch,
  everyPartner,
  readDirectoryFilters,
} from "@/lib/partnership/partners/directory-filters";

const none = { ...everyPartner, near: "", place: null, page: 1 };

describe("readDirectoryFilters", () => {
  it("reads filters, metros by their aliases", () => {
    const chosen = { region: "Asia", market: "Indonesia", type: "ixp", place: "2643743" };
    const typed = {
      q: " as399901 ",
      metro: "hong kong",
      country: "hk",
      near: " London ",
      page: "2",
    };
    expect(readDirectoryFilters({ ...chosen, ...typed })).toEqual({
      ...chosen,
      q: "as399901",
      metro: "Hong Kong SAR",
      country: "HK",
      near: "London",
      page: 2,
    });
  });

  it("takes what makes no sense as not given", () => {
    const nowhere = { region: "Atlantis", metro: "Atlantis", country: "XX", market: "Atlantis" };
    const params = { ...nowhere, type: "x", place: "a b", page: "0" };
    expect(readDirectoryFilters(params)).toEqual(none);
    expect(readDirectoryFilters({})).toEqual(none);
  });

  it("is given back by its address", () => {
    const filters = { ...none, q: "a & b", region: "Middle East" as const, page: 3 };
    const params = new URLSearchParams(directorySearch(filters));
    expect(readDirectoryFilters(Object.fromEntries(params))).toEqual(filters);
    const near = { ...none, near: "London", place: "2643743", country: "GB", market: "Europe" };
    const again = Object.fromEntries(new URLSearchParams(directorySearch(near)));
    expect(readDirectoryFilters(again)).toEqual(near);
    expect(directorySearch(none)).toBe("");
    expect(directorySearch({ ...none, place: "2643743" })).toBe("");
  });
});
