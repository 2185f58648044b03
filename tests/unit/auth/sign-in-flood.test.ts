import { expect, it } from "vitest";
import { SignInFlood } from "@/lib/auth/sign-in-flood";

const start = 1_795_000_000_000;

/** How many of `count` sign-ins are taken when they come evenly over a minute. */
function taken(flood: SignInFlood, count: number, addressOf: (index: number) => string): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    if (flood.takes(addressOf(i), start + (i * 60_000) / count)) sum += 1;
  }
  return sum;
}

it("takes what a busy morning brings", () => {
  expect(taken(new SignInFlood(), 200, (i) => `203.0.113.${i % 50}`)).toBe(200);
});

it("takes a fixed share of a flood, however many addresses it has", () => {
  const many = taken(new SignInFlood(), 10_000, (i) => `address ${i}`);
  expect(many).toBeGreaterThan(250);
  expect(many).toBeLessThanOrEqual(320);
});

it("leaves the others their share when one address floods", () => {
  const flood = new SignInFlood();
  let others = 0;
  for (let i = 0; i < 10_000; i++) {
    const now = start + i * 6;
    flood.takes("198.51.100.1", now);
    if (i % 500 === 0 && flood.takes(`203.0.113.${i / 500}`, now)) others += 1;
  }
  expect(others).toBe(20);
});

it("remembers so many addresses and no more", () => {
  const flood = new SignInFlood();
  for (let i = 0; i < 30_000; i++) flood.takes(`address ${i}`, start);
  expect(Reflect.get(flood, "addresses").size).toBe(10_000);
});
