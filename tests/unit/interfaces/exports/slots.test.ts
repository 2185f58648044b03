import { expect, it } from "vitest";
import { inPlace } from "@/lib/interfaces/exports/slots";

/** Work that goes on until it is let go. */
function held() {
  let letGo = () => {};
  const work = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { work: () => work, letGo };
}

it("two are made at once, the others in the order of asking, and too many are turned away", async () => {
  const begun: number[] = [];
  const works = Array.from({ length: 22 }, held);
  const made = works.map(({ work }, index) =>
    inPlace(() => {
      begun.push(index);
      return work();
    }),
  );
  await new Promise(setImmediate);
  expect(begun).toEqual([0, 1]);
  expect(await inPlace(async () => "too many")).toBeNull();
  works[1]?.letGo();
  await made[1];
  await new Promise(setImmediate);
  expect(begun).toEqual([0, 1, 2]);
  for (const { letGo } of works) letGo();
  await Promise.all(made);
  expect(begun).toEqual(works.map((_, index) => index));
  expect(await inPlace(async () => "free again")).toEqual({ value: "free again" });
});

it("a place is free again after work that failed", async () => {
  const failing = () => inPlace(() => Promise.reject(new Error("no")));
  for (let times = 0; times < 5; times += 1) await expect(failing()).rejects.toThrow("no");
  expect(await inPlace(async () => 1)).toEqual({ value: 1 });
});
