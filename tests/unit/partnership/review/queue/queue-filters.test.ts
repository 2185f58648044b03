import { describe, expect, it } from "vitest";
import {
  isNarrowed,
  queueSearch,
  readQueueFilters,
  sortFor,
  viewFor,
} from "@/lib/partnership/review/queue/queue-filters";

const defaults = {
  view: null,
  q: "",
  state: "all",
  verdict: null,
  type: null,
  reviewer: null,
  sort: null,
  page: 1,
};

describe("readQueueFilters", () => {
  it("starts without a choice", () => {
    expect(readQueueFilters({})).toEqual(defaults);
  });

  it("reads every filter", () => {
    const params = {
      view: "partner",
      q: " AS399900 ",
      state: "in-review",
      verdict: "falls-short",
      type: "ixp",
      reviewer: "018f5a3e-7a52-7cc0-8000-1f2e3d4c5b6a",
      sort: "oldest",
      page: "3",
    };
    expect(readQueueFilters(params)).toEqual({ ...params, q: "AS399900", page: 3 });
  });

  it("takes what makes no sense as not given", () => {
    const words = { view: "x", state: "draft", verdict: "x", type: "x", reviewer: "x", sort: "x" };
    const params = { ...words, page: "-1" };
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
    const search = "?view=all&q=a%26b&state=open&verdict=meets&type=isp&sort=name&page=2";
    expect(queueSearch(readQueueFilters(Object.fromEntries(new URLSearchParams(search))))).toBe(
      search,
    );
  });
});

describe("the view without a choice", () => {
  it("is one's own while there is any, else what nobody has", () => {
    expect(viewFor(readQueueFilters({}), 1)).toBe("mine");
    expect(viewFor(readQueueFilters({}), 0)).toBe("unassigned");
    expect(viewFor(readQueueFilters({ sort: "name", page: "2" }), 1)).toBe("mine");
  });

  it.each([{ q: "ridge" }, { state: "open" }, { verdict: "meets" }, { type: "isp" }])(
    "is everything for who asks for %j",
    (params) => {
      expect(isNarrowed(readQueueFilters(params))).toBe(true);
      expect(viewFor(readQueueFilters(params), 1)).toBe("all");
      expect(viewFor(readQueueFilters({ ...params, view: "mine" }), 0)).toBe("mine");
    },
  );
});

describe("the order without a choice", () => {
  it("is urgency for what waits for reviewers, else the newest first", () => {
    const none = readQueueFilters({});
    expect([sortFor(none, "mine"), sortFor(none, "unassigned")]).toEqual(["urgent", "urgent"]);
    expect([sortFor(none, "partner"), sortFor(none, "all")]).toEqual(["newest", "newest"]);
    expect(sortFor(readQueueFilters({ sort: "asn" }), "mine")).toBe("asn");
  });
});
