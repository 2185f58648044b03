import { beforeEach, expect, it, vi } from "vitest";
import { db } from "@/lib/platform/db/client";
import { onceEvery } from "@/lib/platform/jobs/once-every";
import { clearDatabase } from "@/tests/support/database";

beforeEach(clearDatabase);

const hour = 3_600_000;
const start = Date.parse("2026-11-22T12:00:00Z");
const at = (time: number) => async () => new Date(time);
const ask = (time: number, work = async () => {}) =>
  onceEvery(db(), { name: "clearing", span: 24 * hour, clock: at(time) }, work);

it("work is done by one of many that ask at once, and again when its time has passed", async () => {
  const work = vi.fn(async () => {});
  const asked = await Promise.all(Array.from({ length: 8 }, () => ask(start, work)));
  expect(asked.filter(Boolean)).toHaveLength(1);
  expect(await ask(start + 23 * hour, work)).toBe(false);
  const again = await Promise.all([1, 2, 3].map(() => ask(start + 24 * hour, work)));
  expect(again.filter(Boolean)).toHaveLength(1);
  expect(work).toHaveBeenCalledTimes(2);
});

it("a clock that is set back by years does not put it off by years", async () => {
  await ask(start);
  expect(await ask(start - 1_000 * 24 * hour)).toBe(true);
  expect(await ask(start - 999 * 24 * hour)).toBe(true);
});
