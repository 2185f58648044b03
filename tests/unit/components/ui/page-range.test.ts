import { describe, expect, it } from "vitest";
import { pageRange } from "@/components/ui/page-range";

describe("the range of a page", () => {
  it("runs from 1 to the page's last item", () => {
    expect(pageRange(2, 50, 1234)).toEqual({ from: 51, to: 100, total: 1234, page: 2, pages: 25 });
    expect(pageRange(25, 50, 1234)).toMatchObject({ from: 1201, to: 1234 });
  });

  it("is empty when there is nothing", () => {
    expect(pageRange(3, 50, 0)).toEqual({ from: 0, to: 0, total: 0, page: 1, pages: 1 });
  });

  it("moves a page beyond the ends to the nearest one", () => {
    expect(pageRange(99, 50, 60)).toMatchObject({ page: 2, from: 51, to: 60 });
    expect(pageRange(-1, 50, 60)).toMatchObject({ page: 1, from: 1, to: 50 });
  });
});
