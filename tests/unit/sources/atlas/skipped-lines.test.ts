import { expect, it } from "vitest";
import { skippedLines } from "@/lib/sources/atlas/skipped-lines";

const at = (code: string, ...lines: number[]) => lines.map((line) => ({ at: line, code }));

it("gathers lines by reason into stretches", () => {
  expect(
    skippedLines([...at("no-time", 9), ...at("not-json", 3, 4, 5, 8), ...at("no-time", 2)]),
  ).toEqual([
    {
      code: "not-json",
      count: 4,
      ranges: [
        [3, 5],
        [8, 8],
      ],
    },
    {
      code: "no-time",
      count: 2,
      ranges: [
        [2, 2],
        [9, 9],
      ],
    },
  ]);
});

it("counts all lines but names 200 stretches", () => {
  const [skipped] = skippedLines(
    at("not-json", ...Array.from({ length: 1000 }, (_, i) => i * 2 + 1)),
  );
  expect(skipped?.count).toBe(1000);
  expect(skipped?.ranges).toHaveLength(200);
  expect(skipped?.ranges.at(-1)).toEqual([399, 399]);
});
