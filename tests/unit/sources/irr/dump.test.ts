import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DumpRegistries } from "@/lib/sources/irr/dump/dump-registries";
import { loadDump } from "@/lib/sources/irr/dump/load-dump";
import { expected, objects, objectsFile, prefixNamed, setNamed, sources } from "./support";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "irr-dump-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function registriesOf(wanted: readonly string[] | null, ...paths: string[]) {
  const dump = await loadDump(paths);
  if (!dump.ok) throw new Error(dump.detail);
  return new DumpRegistries(dump.database, wanted);
}

describe("a dump", () => {
  it.each(Object.entries(expected.expand))("expands %s", async (name, value) => {
    const registries = await registriesOf(null, objectsFile);
    const answer = await registries.expand(setNamed(name));
    expect(answer).toEqual({ ok: true, value, sources, notServed: [] });
  });

  it.each(Object.entries(expected.route))("judges %s", async (question, value) => {
    const [prefix = "", asn] = question.split(" ");
    const registries = await registriesOf(sources, objectsFile);
    const answer = await registries.judge([{ prefix: prefixNamed(prefix), origin: Number(asn) }]);
    expect(answer).toEqual({ ok: true, value: [value], sources, notServed: [] });
  });

  it("knows the objects of an origin", async () => {
    const registries = await registriesOf(["RIPE"], objectsFile);
    const of = async (asn: number) => {
      const answer = await registries.originObjects(asn);
      return answer.ok && answer.value;
    };
    expect(await of(4199999507)).toEqual({ autNum: true, routes: false });
    expect(await of(4199999502)).toEqual({ autNum: false, routes: true });
    expect(await of(4199999508)).toEqual({ autNum: false, routes: false });
  });

  it("may be several files, packed or not, in Latin-1; the newest is its age", async () => {
    const more = "route: 198.18.0.0/15\ndescr: Fj\xf8rd\norigin: AS1\nsource: NTTCOM\n";
    const path = write("nttcom.gz", gzipSync(Buffer.from(more, "latin1")));
    utimesSync(path, 4_000_000_000, 4_000_000_000);
    const dump = await loadDump([objectsFile, path]);
    if (!dump.ok) throw new Error(dump.detail);
    expect(dump.database.sources).toEqual([...sources, "NTTCOM"]);
    expect(dump.refusals.total).toBe(2);
    expect(dump.at.getTime()).toBe(4_000_000_000_000);
  });

  it("says which registries it lacks", async () => {
    const registries = await registriesOf(["NTTCOM", "RADB"], objectsFile);
    expect(await registries.expand(setNamed("AS-LOOP"))).toMatchObject({
      sources: ["RADB"],
      notServed: ["NTTCOM"],
    });
    const none = await registriesOf(["NTTCOM"], objectsFile);
    expect(await none.expand(setNamed("AS-LOOP"))).toMatchObject({ code: "source-not-served" });
  });
});

describe("is no answer", () => {
  it.each([
    ["missing", () => join(folder, "nowhere")],
    ["a folder", () => folder],
    ["empty", () => write("empty", "")],
    ["a page", () => write("page.html", "<html>\n<body>Not found</body>\n")],
    ["cut off", () => write("cut.gz", gzipSync(objects.repeat(50)).subarray(0, 900))],
  ])("when a file is %s", async (_, path) => {
    expect(await loadDump([objectsFile, path()])).toMatchObject({ ok: false, code: "unreadable" });
  });

  it("when no file is named, or none was read yet", async () => {
    expect(await loadDump([])).toMatchObject({ ok: false, code: "unreadable" });
    const registries = new DumpRegistries(null);
    expect(await registries.judge([])).toMatchObject({ ok: false, code: "unreadable" });
  });

  it("until a copy is put in place", async () => {
    const registries = new DumpRegistries(null);
    const dump = await loadDump([objectsFile]);
    if (dump.ok) registries.take(dump.database);
    expect(await registries.expand(setNamed("AS-EMPTY"))).toMatchObject({ ok: true });
  });
});
