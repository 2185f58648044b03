import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeMrt, runBgpdump } from "@/tests/support/routing/mrt-lines";
import { randomMrt } from "@/tests/support/routing/random-mrt";
import { mayDoWithout } from "@/tests/support/routing/tool";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bgpdump-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(mayDoWithout("bgpdump"))("bgpdump", () => {
  it("prints the same of any MRT", () => {
    const path = join(folder, "random.mrt");
    fc.assert(
      fc.property(randomMrt, (file) => {
        writeFileSync(path, file);
        const { lines, decoder } = decodeMrt([file]);
        expect(lines).toEqual(runBgpdump(path));
        expect(decoder.refusals.total).toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});
