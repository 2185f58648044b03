import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { GateBusyError } from "@/lib/accounts/passwords/fair-gate";
import {
  measureHashing,
  mostWaiting,
  ownPassword,
  throughHashingGate,
} from "@/lib/accounts/passwords/hashing-gate";

it("lets as many wait as the machine hashes in half a minute, within bounds", () => {
  expect(mostWaiting(100, 1)).toBe(300);
  expect(mostWaiting(150, 2)).toBe(400);
  expect(mostWaiting(2000, 1)).toBe(100);
  expect(mostWaiting(1, 8)).toBe(500);
});

it("refuses those beyond what was measured, and opens again", async () => {
  await measureHashing(() => pause(300));
  const work = Array.from({ length: 300 }, () =>
    throughHashingGate(ownPassword, () => pause(1)).catch((error: unknown) => error),
  );
  const results = await Promise.all(work);
  const refused = results.filter((result) => result instanceof GateBusyError);
  expect(refused.length).toBeGreaterThan(100);
  expect(refused.length).toBeLessThan(300 - 50);
  await expect(throughHashingGate(ownPassword, async () => "open")).resolves.toBe("open");
});
