import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startWorker } from "@/lib/platform/jobs/worker";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("background work", () => {
  it("is done now and again after each pause, counted from the end of a run", async () => {
    let runs = 0;
    const run = async () => {
      runs += 1;
      await new Promise((done) => setTimeout(done, 500));
    };
    const worker = startWorker([{ name: "slow", pause: 1_000, run }]);
    await vi.advanceTimersByTimeAsync(1_499);
    expect(runs).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(runs).toBe(2);
    const stopped = worker.stop();
    await vi.advanceTimersByTimeAsync(500);
    await stopped;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(runs).toBe(2);
  });

  it("goes on after an error, which is said once while it lasts", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const answers = ["away", "away", null, "away"];
    let runs = 0;
    const run = async () => {
      const answer = answers[runs];
      runs += 1;
      if (answer) throw new Error(answer);
    };
    const other = vi.fn(async () => {});
    const worker = startWorker([
      { name: "mail", pause: 10, run },
      { name: "other", pause: 10, run: other },
    ]);
    await vi.advanceTimersByTimeAsync(35);
    await worker.stop();
    expect([runs, other.mock.calls.length]).toEqual([4, 4]);
    expect(log.mock.calls).toEqual([
      ["Background work mail: away"],
      ["Background work mail: away"],
    ]);
  });

  it("is not held up by a clock that is set back", async () => {
    let runs = 0;
    const run = async () => {
      runs += 1;
    };
    const worker = startWorker([{ name: "mail", pause: 1_000, run }]);
    await vi.advanceTimersByTimeAsync(0);
    vi.setSystemTime(Date.now() - 24 * 3_600_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(runs).toBe(2);
    await worker.stop();
  });
});
