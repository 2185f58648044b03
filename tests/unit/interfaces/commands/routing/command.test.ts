import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runRouting } from "@/lib/interfaces/commands/routing/run";
import aspaData from "@/tests/support/fixtures/routing/aspa-vectors.json";
import rovData from "@/tests/support/fixtures/routing/rov-cases.json";
import { runCommand } from "@/tests/support/run-command";

const root = fileURLToPath(new URL("../../../../../", import.meta.url));
const fixture = (name: string) => join(root, "tests/support/fixtures/routing/rpki", name);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "routing-command-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...args: string[]) {
  const { status, lines, stderr } = await runCommand(runRouting, args);
  return { status, lines, said: stderr };
}

describe("routing rov", () => {
  it("prints a line a pair, in the same order, for VRPs as CSV", async () => {
    const { vrps, cases } = rovData.tables.one;
    const table = vrps.map((v) => `${v.prefix},${v.maxLength ?? ""},${v.asn}\n`).join("");
    const pairs = cases.map((c) => `${c.prefix},${c.origin}\n`).join("");
    const { status, lines, said } = await run(
      "rov",
      write("vrps.csv", table),
      write("pairs", pairs),
    );
    expect([status, said]).toEqual([0, ""]);
    expect(lines).toEqual(cases.map((c) => `${c.prefix},${c.origin},${c.state},${c.reason}`));
  });

  it.each(["rpki-client.json", "routinator.json", "routinator.csv"])("reads %s", async (name) => {
    const pairs = "prefix,origin\r\n13.104.0.0/14,AS8075\r\n13.104.1.0/24,8075\n2001:DB8::/32,none";
    const { lines } = await run("rov", fixture(name), write("pairs", gzipSync(pairs)));
    expect(lines).toEqual([
      "13.104.0.0/14,8075,valid,",
      "13.104.1.0/24,8075,invalid,length",
      "2001:db8::/32,none,not-found,",
    ]);
  });

  it("keeps the line of a pair that it refuses, and says how many there were", async () => {
    const pairs = write("pairs", "10.0.0.1/8,1\n10.0.0.0,1\n10.0.0.0/8,x\n");
    const { status, lines, said } = await run("rov", fixture("routinator.csv"), pairs);
    expect([status, lines]).toEqual([
      0,
      [
        "10.0.0.1/8,1,refused,host-bits",
        "10.0.0.0,1,refused,malformed",
        "10.0.0.0/8,x,refused,asn-malformed",
      ],
    ]);
    expect(said).toContain("3 refused (host-bits 1, malformed 1, asn-malformed 1)");
  });
});

describe("routing aspa", () => {
  it("prints state and all four ramps of each case", async () => {
    const table = write("aspas.json", JSON.stringify({ aspas: aspaData.tables.one }));
    const cases = aspaData.cases.filter(({ table }) => table === "one");
    const file = write("cases", cases.map((one) => `${JSON.stringify(one)}\n`).join(""));
    const { status, lines, said } = await run("aspa", table, file);
    expect([status, said]).toEqual([0, ""]);
    const answers = lines.map((line) => JSON.parse(line));
    expect(answers.map(({ id, state }) => [id, state])).toEqual(
      cases.map((one) => [one.id, one.expect]),
    );
    expect(lines[0]).toBe(
      '{"id":"examples-table1-1","state":"valid","ramps":{"maxUp":3,"minUp":3,"maxDown":2,"minDown":1}}',
    );
    expect(lines).toContain('{"id":"as-set","state":"invalid","ramps":null}');
  });

  it("counts cases that it cannot read", async () => {
    const cases = write(
      "cases",
      '{"id":1}\nnot json\n{"id":"a","direction":"upstream","path":[1]}\n',
    );
    const { status, lines, said } = await run("aspa", fixture("rpki-client.json"), cases);
    expect([status, lines.length]).toEqual([0, 1]);
    expect(said).toContain("2 refused");
  });
});

describe("input of no use ends with 2 and a sentence", () => {
  it.each([
    ["no verb", [], "Usage"],
    ["another verb", ["rove"], 'There is no verb "rove"'],
    ["too few files", ["rov", "a"], "rov VRPS PAIRS"],
    ["a file that is not there", ["rov", "absent.json", "absent.csv"], "there is no such file"],
    ["a file without VRPs", ["rov", fixture("slurm.json"), "x"], "holds no VRP"],
    ["a CSV without ASPAs", ["aspa", fixture("routinator.csv"), "x"], 'has no "aspas"'],
  ])("%s", async (_, args, sentence) => {
    const { status, lines, said } = await run(...args);
    expect([status, lines]).toEqual([2, []]);
    expect(said).toContain(sentence);
  });

  it("a file that breaks off", async () => {
    const cut = write("cut.json", '{"roas":[{"asn":1,"prefix":"10.0.0.0/8"}');
    const { status, said } = await run("rov", cut, fixture("routinator.csv"));
    expect([status, said]).toEqual([2, expect.stringContaining("breaks off in the middle")]);
  });
});
