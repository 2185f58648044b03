import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { importChangesJob } from "@/lib/partnership/applications/import/import-changes";
import { readImportJob, readImportUpload } from "@/lib/partnership/applications/import/read-import";
import { readAtlasJob } from "@/lib/partnership/applications/measurements/measurements-read";
import { readList } from "@/lib/partnership/partners/list-import/read-list";
import { readListJob } from "@/lib/partnership/partners/list-import/read-list-upload";
import { inProcess } from "@/lib/platform/reading-process/in-process";
import { read } from "@/lib/platform/reading-process/read";
import { jsonRecords } from "@/lib/sources/atlas/json-records";
import { largest } from "@/tests/bench/documents";

afterEach(() => vi.restoreAllMocks());

const patient = { timeout: 60_000 };

describe("a process that reads", () => {
  it("gives what reading here gives", patient, async () => {
    const from = JSON.stringify(largest("in order"));
    const { asn } = largest("in order").partner;
    const here = await read(readImportJob, { from, asn }, { size: 0, who: "anna" });
    expect(here).toMatchObject({ ok: true, value: { issues: [] } });
    expect(await inProcess(readImportJob, { from, asn }, "anna")).toEqual(here);
    const unread = await inProcess(readImportJob, { from: `${from}x`, asn }, "anna");
    expect(unread).toMatchObject({ ok: true, value: { issues: [{ code: "not-json" }] } });
  });

  it("does not hold this one up", patient, async () => {
    const before = JSON.stringify(largest("in order"));
    const after = JSON.stringify(largest("amiss"));
    const start = performance.eventLoopUtilization();
    const changes = await inProcess(importChangesJob, { before, after }, "anna");
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
      await inProcess(readImportJob, { from, asn: 1 }, "anna", {
        megabytes: 64,
        milliseconds: 30_000,
      }),
    ).toEqual(tooMuch);
    expect(
      await inProcess(readImportJob, { from: "{}", asn: 1 }, "anna", {
        megabytes: 256,
        milliseconds: 1,
      }),
    ).toEqual(tooMuch);
    expect(await inProcess(importChangesJob, { before: "{", after: "{" }, "anna")).toEqual(tooMuch);
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

  it("refuses JSON that goes too deep before it is parsed", patient, async () => {
    const from = "[".repeat(15_000_000);
    const parse = vi.spyOn(JSON, "parse");
    const read = await readImportUpload({ from, asn: 1 });
    expect(read.issues).toMatchObject([{ code: "too-deep", values: { line: 1, column: 101 } }]);
    expect(readList(from).issues).toMatchObject([{ code: "too-deep", values: { column: 101 } }]);
    const nested = `${from.slice(0, 7_000_000)}${"]".repeat(7_000_000)}`;
    expect(jsonRecords(nested)).toEqual([{ at: 1, ok: false }]);
    expect(parse).not.toHaveBeenCalled();
  });
});
