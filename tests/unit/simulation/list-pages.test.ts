import { describe, expect, it } from "vitest";
import {
  askedQuery,
  listPageQuery,
  readAsked,
  readListPages,
} from "@/components/simulation/list-pages";

describe("the pages of a simulation's lists", () => {
  it("are read from an address; what makes no sense is the first", () => {
    expect(readListPages({ places: "3", sites: "200" })).toEqual({ places: 3, sites: 200 });
    expect(readListPages({ places: "-1", sites: "2.5" })).toEqual({ places: 1, sites: 1 });
    expect(readListPages({ places: ["2", "3"], sites: "9".repeat(400) })).toEqual({
      places: 1,
      sites: 1,
    });
  });

  it("keep what else the address says", () => {
    const params = { fail: "metro:Oslo", add: "link:Oslo", places: "2", more: "x" };
    expect(listPageQuery(params, "sites", 4)).toBe(
      "?fail=metro%3AOslo&add=link%3AOslo&places=2&sites=4",
    );
    expect(listPageQuery(params, "places", 1)).toBe("?fail=metro%3AOslo&add=link%3AOslo");
    expect(listPageQuery({}, "sites", 1)).toBe("");
  });

  it("ask for what a large network shows apart", () => {
    const query = askedQuery({ add: "link:Oslo", sites: "3" }, "report");
    expect(query).toBe("?add=link%3AOslo&show=report");
    expect(readAsked(Object.fromEntries(new URLSearchParams(query)))).toBe("report");
    expect(readAsked({ show: "constructor" })).toBeNull();
  });
});
