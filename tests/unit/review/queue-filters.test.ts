import { describe, expect, it } from "vitest";
import { queueSearch, readQueueFilters } from "@/lib/review/queue-filters";

const defaults = { q: "", state: "open", verdict: null, type: null, sort: "newest", page: 1 };

describe("readQueueFilters", () => {
  it("starts with what waits for a decision, newest first", () => {
    expect(readQueueFilters({})).toEqual(defaults);
  });

  it("reads every filter", () => {
    const params = {
      q: " AS399900 ",
      state: "in-review",
      verdict: "falls-short",
      type: "ixp",
      sort: "oldest",
      page: "3",
    };
    expect(readQueueFilters(params)).toEqual({ ...params, q: "AS399900", page: 3 });
  });

  it("takes what makes no sense as not given", () => {
    const params = { state: "draft", verdict: "x", type: "x", sort: "x", page: "-1" };
    expect(readQueueFilters(params)).toEqual(defaults);
    expect(readQueueFilters({ page: "1e99" }).page).toBe(1);
    expect(readQueueFilters({ page: "2.5" }).page).toBe(1);
  });

  it("takes the first of several and cuts an endless search", () => {
    expect(readQueueFilters({ q: ["one", "two"] }).q).toBe("one");
    expect(readQueueFilters({ q: "x".repeat(5000) }).q).toHaveLength(200);
  });
});

describe("queueSearch", () => {
  it("is empty for the start and gives back what was read otherwise", () => {
    expect(queueSearch(readQueueFilters({}))).toBe("");
    const search = "?q=a%26b&state=all&verdict=meets&type=isp&sort=name&page=2";
    expect(queueSearch(readQueueFilters(Object.fromEntries(new URLSearchParams(search))))).toBe(
      search,
    );
  });
});
