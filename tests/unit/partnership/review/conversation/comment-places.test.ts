import { describe, expect, it } from "vitest";
import { isCommentable, offeredPlaces } from "@/lib/partnership/review/conversation/comment-places";
import { largest, regionalIsp } from "@/tests/bench/documents";

const small = regionalIsp();
const large = largest("in order", { siteCount: 10_000, measurementCount: 1 });

describe("the places a comment can be about", () => {
  it("are offered row by row of an ordinary document", () => {
    const offered = offeredPlaces(small, null).flat();
    expect(offered).toContain("/traffic/sites/0");
    expect(offered).toContain("/locations/1/connections/0");
    for (const path of offered) expect(isCommentable(small, path), path).toBe(true);
  });

  it("are the parts of a large one, and the row that was picked where it is read", () => {
    const offered = offeredPlaces(large, "/traffic/sites/9999");
    expect(offered[0]).toEqual(["/traffic/sites/9999"]);
    expect(offered.flat().length).toBeLessThan(40);
    expect(offered.flat()).toContain("/routing/asSet");
  });

  it("are every row there is, and no other", () => {
    for (const path of ["/traffic/sites/9999", "/locations/114/connections/7", "/contacts/0"]) {
      expect(isCommentable(large, path), path).toBe(true);
    }
    for (const path of [
      "/traffic/sites/10000",
      "/traffic/sites/01",
      "/locations/114/connections/8",
      "/locations/115",
      "/contacts/0/connections/0",
      "/contacts/0/email",
      "/evidence",
      "",
    ]) {
      expect(isCommentable(large, path), path).toBe(false);
    }
  });
});
