import { expect, it } from "vitest";
import { phoneReadAs } from "@/lib/core/network/phone";

it.each([
  ["+44 (0)20 7946 0000", "+442079460000"],
  ["0047 21 00 00 00", "+4721000000"],
  ["tel:+886-2-0000-0000", "+886200000000"],
])("%s is said to be read as %s", (typed, read) => {
  expect(phoneReadAs(typed)).toBe(read);
});

it.each(["+4721000000", "21 00 00 00", "call us", "", "x".repeat(5000)])(
  "nothing is said of %s, which is no number or written so already",
  (typed) => {
    expect(phoneReadAs(typed)).toBeNull();
  },
);
