import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { importChangesJob } from "@/lib/partnership/applications/import/import-changes";
import { readImportJob } from "@/lib/partnership/applications/import/read-import";
import { readAtlasJob } from "@/lib/partnership/applications/measurements/measurements-read";
import { readListJob } from "@/lib/partnership/partners/list-import/read-list-upload";
import { inThread } from "@/lib/platform/reading-thread/in-thread";
import { read } from "@/lib/platform/reading-thread/read";
import { largest } from "@/tests/bench/documents";

afterEach(() => vi.restoreAllMocks());

const patient = { timeout: 60_000 };

describe("a thread that reads", () => {
  it("gives what reading here gives", patient, async () => {
    const from = JSON.stringify(largest("in order"));
    const { asn } = largest("in order").partner;
    const here = await read(readImportJob, { from, asn }, 0);
    expect(here).toMatchObject({ ok: true, value: { issues: [] } });
    expect(await inThread(readImportJob, { from, asn })).toEqual(here);
    const unread = await inThread(readImportJob, { from: `${from}x`, asn });
    expect(unread).toMatchObject({ ok: true, value: { issues: [{ code: "not-json" }] } });
  });

  it("does not hold this one up", patient, async () => {
    const before = JSON.stringify(largest("in order"));
    const after = JSON.stringify(largest("amiss"));
    const start = performance.eventLoopUtilization();
    const changes = await inThread(importChangesJob, { before, after });
    const { utilization } = performance.eventLoopUtilization(start);
    expect(changes.ok && changes.value.length).toBeGreaterThan(0);
    // It takes seconds over there; here only the copies count.
    expect(utilization).toBeLessThan(0.5);
  });

  it("answers when it takes too long, runs out of memory or fails", patient, async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const from = `[${"[],".repeat(6_000_000)}[]]`;
    const tooMuch = { ok: false, code: "too-much-work" };
    expect(
      await inThread(readImportJob, { from, asn: 1 }, { megabytes: 64, milliseconds: 30_000 }),
    ).toEqual(tooMuch);
    expect(
      await inThread(readImportJob, { from: "{}", asn: 1 }, { megabytes: 256, milliseconds: 1 }),
    ).toEqual(tooMuch);
    expect(await inThread(importChangesJob, { before: "{", after: "{" })).toEqual(tooMuch);
    expect(told).toHaveBeenCalledTimes(3);
  });

  it("finds each job where the job says", async () => {
    for (const { file, name, work } of [
      readImportJob,
      importChangesJob,
      readAtlasJob,
      readListJob,
    ]) {
      const module = await import(/* @vite-ignore */ resolve(file));
      expect(module[name]).toBe(work);
    }
  });

  it("takes no more than 20 at a time", patient, async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const limits = { megabytes: 64, milliseconds: 1 };
    const all = Array.from({ length: 25 }, () =>
      inThread(readImportJob, { from: "{}", asn: 1 }, limits).then(() => performance.now()),
    );
    const first = await Promise.race(all.slice(0, 20));
    // The five that found no room were told at once.
    for (const each of all.slice(20)) expect(await each).toBeLessThan(first);
    await Promise.all(all);
  });
});
