import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runRouting } from "@/lib/interfaces/commands/routing/run";
import { decodeMrt } from "@/tests/support/routing/mrt-lines";
import { runCommand } from "@/tests/support/run-command";

const fixtures = "tests/support/fixtures/routing";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "observed-routes-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const { status, lines, stderr } = await runCommand(runRouting, args);
  return { status, lines, stderr };
}

function write(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const json = (lines: readonly string[]) => lines.map((line) => JSON.parse(line));
const expected = (name: string) =>
  json(readFileSync(`${fixtures}/${name}`, "utf8").trim().split("\n"));

describe("npm run routing", () => {
  const table = `${fixtures}/mrt/table-from-rrc06.20150401.gz`;

  it("mrt: packed by gzip or bzip2, the same lines", async () => {
    const plain = gunzipSync(readFileSync(table));
    const { lines } = decodeMrt([plain]);
    const bzip2 = spawnSync("bzip2", ["-c"], { input: plain, maxBuffer: 1 << 26 }).stdout;
    expect(await run("mrt", table)).toEqual({ status: 0, lines, stderr: "" });
    expect((await run("mrt", write("table.bz2", bzip2))).lines).toEqual(lines);
  });

  it("mrt: what is damaged is told, what is not is printed", async () => {
    const path = `${fixtures}/mrt/gobgp-table.mrt`;
    const { status, lines, stderr } = await run("mrt", path);
    expect(status).toBe(0);
    expect(lines).toHaveLength(12);
    expect(stderr).toContain("2 refused (unknown-peer 2)");
  });

  it("bmp and ris print what is expected", async () => {
    const bmp = await run("bmp", `${fixtures}/bmp/session.bmp`);
    expect(json(bmp.lines)).toEqual(expected("bmp/session.expected.jsonl"));
    expect(bmp.status).toBe(0);
    const ris = await run(
      "ris",
      write("traps.gz", gzipSync(readFileSync(`${fixtures}/ris-live/traps.jsonl`))),
    );
    expect(json(ris.lines)).toEqual(expected("ris-live/traps.expected.jsonl"));
    expect(ris.status).toBe(0);
    expect(ris.stderr).toContain("bad-prefix 3");
  });

  it.each(["mrt", "bmp", "ris"])(
    "%s ends with 2 for a file of another kind, or none",
    async (verb) => {
      const text = write("text", "This is a letter, not a route.\n".repeat(10));
      expect(await run(verb, text)).toMatchObject({ status: 2 });
      expect(await run(verb, join(folder, "missing"))).toMatchObject({
        status: 2,
        lines: [],
        stderr: expect.stringContaining("there is no such file"),
      });
    },
  );

  it.each(["mrt", "bmp", "ris"])("%s of an empty file says nothing", async (verb) => {
    expect(await run(verb, write("empty", ""))).toEqual({ status: 0, lines: [], stderr: "" });
  });
});
