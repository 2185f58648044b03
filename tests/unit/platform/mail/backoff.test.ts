import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxAttempts, maxWait, minWait, waitAfter } from "@/lib/platform/mail/backoff";

const minutes = (attempts: number) => waitAfter(attempts, 0.5) / 60_000;

describe("the wait between tries of a mail", () => {
  it("doubles from a minute to six hours", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(minutes)).toEqual([
      1, 2, 4, 8, 16, 32, 64, 128, 256, 360,
    ]);
  });

  it("outlasts a mail server that is away for an hour, and ends within a day", () => {
    const waits = (random: number) =>
      Array.from({ length: maxAttempts - 1 }, (_, index) => waitAfter(index + 1, random));
    const hours = (random: number) => waits(random).reduce((a, b) => a + b) / 3_600_000;
    expect(hours(0)).toBeGreaterThan(1);
    expect(hours(0.999_999)).toBeLessThan(24);
  });

  it("is never shorter than the shortest nor longer than the longest", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempts, random) => {
          const wait = waitAfter(attempts, random);
          expect(wait).toBeGreaterThanOrEqual(minWait);
          expect(wait).toBeLessThanOrEqual(maxWait);
          expect(Number.isInteger(wait)).toBe(true);
        },
      ),
    );
  });
});
