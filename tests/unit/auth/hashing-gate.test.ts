import { availableParallelism } from "node:os";
import { expect, it } from "vitest";
import { HashingBusyError, hashingIsFull, throughHashingGate } from "@/lib/auth/hashing-gate";

it("hashes a few at a time, lets some wait, turns the others away, and opens again", async () => {
  let atOnce = 0;
  let most = 0;
  const finish: (() => void)[] = [];
  const work = () =>
    throughHashingGate(async () => {
      most = Math.max(most, ++atOnce);
      await new Promise<void>((done) => finish.push(done));
      atOnce -= 1;
    });
  const all = Array.from({ length: 200 }, () => work().catch((error: unknown) => error));
  await Promise.resolve();
  expect(hashingIsFull()).toBe(true);
  let done = 0;
  const settled = Promise.all(all).then((results) => {
    done = 1;
    return results;
  });
  while (!done) {
    finish.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const results = await settled;
  const places = Math.max(1, Math.floor(availableParallelism() / 2));
  expect(most).toBe(places);
  expect(results.filter((result) => result instanceof HashingBusyError)).toHaveLength(
    200 - places - 32,
  );
  expect(hashingIsFull()).toBe(false);
  await expect(throughHashingGate(async () => "open")).resolves.toBe("open");
});

it("keeps its place for the next when work fails", async () => {
  for (let i = 0; i < 50; i++) {
    await expect(throughHashingGate(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  }
  await expect(throughHashingGate(async () => 1)).resolves.toBe(1);
});
