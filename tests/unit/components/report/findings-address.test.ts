import { describe, expect, it } from "vitest";
import { findingsQuery, readFindingsAddress } from "@/components/report/findings-address";

const read = (query: string) => readFindingsAddress(Object.fromEntries(new URLSearchParams(query)));

describe("the address of all findings of a rule", () => {
  it("is read as it is written", () => {
    for (const address of [
      { page: 1 },
      { page: 3, revision: 2 },
      { page: 1, revision: 2, report: "submitted" as const },
      { page: 7, add: "link:Oslo" },
      { page: 2, add: "location:Oslo", keep: "1" as const },
    ]) {
      expect(read(findingsQuery(address))).toEqual(address);
    }
  });

  it("takes what makes no sense as not given", () => {
    const query = `page=-1&revision=x&report=other&keep=2&add=${"x".repeat(101)}`;
    expect(read(query)).toEqual({ page: 1 });
    expect(readFindingsAddress({ page: ["1", "2"], add: ["a", "b"] })).toEqual({ page: 1 });
  });
});
