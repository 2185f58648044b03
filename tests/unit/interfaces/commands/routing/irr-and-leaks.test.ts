import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { irr } from "@/lib/interfaces/commands/routing/irr";
import { irrRoute } from "@/lib/interfaces/commands/routing/irr-route";
import { leaks } from "@/lib/interfaces/commands/routing/leaks";
import { runVerb } from "./run-verb";

const fixtures = "tests/support/fixtures/routing";
const objects = `${fixtures}/irr/objects.rpsl`;
const expected = JSON.parse(readFileSync(`${fixtures}/irr/expected.json`, "utf8"));
const vectors = `${fixtures}/leaks/vectors.json`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "routing-irr-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("irr", () => {
  it.each(Object.entries(expected.expand))("expands %s", async (name, answer) => {
    const { lines } = await runVerb(irr, objects, name);
    expect(lines.map((line) => JSON.parse(line))).toEqual([answer]);
    expect(lines).toEqual([JSON.stringify(answer)]);
    const named = await runVerb(irr, objects, name.toLowerCase(), "ripe,radb,altdb");
    expect(named.lines).toEqual(lines);
  });

  it("takes the registries in the order asked, and no others", async () => {
    const { lines } = await runVerb(irr, objects, "AS-LOOP", "RADB");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      asns: [4199999503],
      missing: ["AS4199999500:AS-CUSTOMERS"],
      v4: ["192.0.2.0/24"],
    });
  });

  it("says on stderr what it refused, with lines", async () => {
    const { errors } = await runVerb(irr, objects, "AS-EMPTY");
    expect(errors[0]).toBe(`${objects}: 2 refused (malformed-prefix 1, deleted 1).`);
    expect(errors[1]).toContain("line 136, malformed-prefix");
  });

  it("reads a packed file with Latin-1 in it", async () => {
    const text = `person: J\xf6rg\n\nas-set: AS-X\ndescr: M\xfcnchen\nmembers: AS1\nsource: RIPE\n`;
    const path = write("latin1.gz", gzipSync(Buffer.from(text, "latin1")));
    const { lines, errors } = await runVerb(irr, path, "AS-X");
    expect(JSON.parse(lines[0] ?? "").asns).toEqual([1]);
    expect(errors).toEqual([]);
  });

  it.each([
    [[objects, "AS64500"], '"AS64500" names no as-set'],
    [[objects, ""], '"" names no as-set'],
    [[objects, "AS-X", "RIPE,,RADB"], '"" names no registry'],
    [["nowhere.rpsl", "AS-X"], "nowhere.rpsl: there is no such file."],
    [[vectors, "AS-X"], `${vectors} holds no RPSL object.`],
  ])("refuses %j in a sentence", async (args, sentence) => {
    await expect(runVerb(irr, ...args)).rejects.toThrow(sentence);
  });
});

describe("irr-route", () => {
  it.each(Object.entries(expected.route))("judges %s", async (question, answer) => {
    const { lines } = await runVerb(irrRoute, objects, ...question.split(" "));
    expect(lines).toEqual([JSON.stringify(answer)]);
  });

  it.each([
    [["185.1.0.1/22", "1"], "the network is 185.1.0.0/22."],
    [["185.1/22", "1"], "is no prefix"],
    [["185.1.0.0/22", "AS-X"], '"AS-X" is no ASN'],
  ])("refuses %j in a sentence", async (args, sentence) => {
    await expect(runVerb(irrRoute, objects, ...args)).rejects.toThrow(sentence);
  });
});

describe("leaks", () => {
  it("answers every vector", async () => {
    const { cases } = JSON.parse(readFileSync(vectors, "utf8"));
    const { lines } = await runVerb(leaks, vectors);
    const answers = lines.map((line) => JSON.parse(line));
    expect(answers).toHaveLength(45);
    type Case = { id: string; expect: object };
    expect(answers).toEqual(cases.map((each: Case) => ({ id: each.id, ...each.expect })));
  });

  it("takes the product's transit-free networks where the file names none", async () => {
    const cases = [
      { id: 1, path: [3356, 65020, 1299] },
      { id: 2, path: [3356, 65020, 209] },
      // Three networks without transit in a row: the middle one hands on between peers.
      { id: 3, path: [174, 3356, 1299] },
      { id: 4, path: [174, 3356, 209] },
    ];
    const { lines } = await runVerb(leaks, write("own.json", JSON.stringify({ cases })));
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { id: 1, valleys: [], sandwich: [{ outer: 3356, between: [65020], inner: 1299 }] },
      { id: 2, valleys: [], sandwich: [] },
      { id: 3, valleys: [{ leaker: 3356, type: 2 }], sandwich: [] },
      { id: 4, valleys: [], sandwich: [] },
    ]);
  });

  it("goes on after a case that is none", async () => {
    const cases = [
      { id: "a", path: ["x"] },
      { id: "b", ingress: "boss" },
      { id: "c", path: [1] },
    ];
    const { lines, errors } = await runVerb(leaks, write("c.json", JSON.stringify({ cases })));
    expect(lines).toEqual(['{"id":"c","valleys":[],"sandwich":[]}']);
    expect(errors).toHaveLength(2);
  });

  it.each([
    ["{", "is not JSON"],
    ['{"cases":1}', "cases"],
    ['{"relations":[[1,2,"boss"]],"cases":[]}', "relations.0.2"],
  ])("refuses the file %j in a sentence", async (content, sentence) => {
    await expect(runVerb(leaks, write("bad.json", content))).rejects.toThrow(sentence);
  });
});

it("is run by npm, and ends with 2 when a file is of no use", () => {
  const run = (...args: string[]) =>
    spawnSync("npm", ["run", "-s", "routing", "--", ...args], { encoding: "utf8" });
  const good = run("leaks", vectors);
  expect({ status: good.status, lines: good.stdout.split("\n").length }).toEqual({
    status: 0,
    lines: 46,
  });
  const bad = run("irr-route", "nowhere.rpsl", "192.0.2.0/24", "1");
  expect(bad).toMatchObject({
    status: 2,
    stdout: "",
    stderr: "nowhere.rpsl: there is no such file.\n",
  });
});
