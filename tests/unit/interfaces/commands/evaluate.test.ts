import { spawnSync } from "node:child_process";
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentPolicy } from "@/lib/core/policy/policies";
import { rules } from "@/lib/core/requirements/registry";
import { parseArguments, parseMoment } from "@/lib/interfaces/commands/evaluation/arguments";
import { runEvaluate } from "@/lib/interfaces/commands/evaluation/run";
import { runCommand } from "@/tests/support/run-command";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const documents = join(root, "tests/support/documents");
const at = ["--at", "2026-11-22T00:00:00Z"];
const draft =
  '{"format":"peering-service-application/1","partner":{"name":"a","type":"isp","asn":399990}}';

const run = (...argv: string[]) => runCommand(runEvaluate, argv);

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "evaluate-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run evaluate", () => {
  it("prints the documented line of each file, in the order given", async () => {
    const names = ["regional-isp", "falls-short", "minimal-draft"];
    const files = names.map((name) => join(documents, `${name}.json`));
    const { status, lines, stderr } = await run(...at, ...files);
    expect([status, stderr]).toEqual([1, ""]);
    const reports = lines.map((line) => JSON.parse(line));
    expect(reports.map((report) => report.file)).toEqual(files);
    expect(reports.map(({ verdict }) => verdict)).toEqual([
      "undetermined",
      "falls-short",
      "undetermined",
    ]);
    for (const report of reports) {
      expect(Object.keys(report)).toEqual([
        "file",
        "policyVersion",
        "evaluatedAt",
        "verdict",
        "results",
      ]);
      expect(report.evaluatedAt).toBe("2026-11-22T00:00:00.000Z");
      expect(report.results.map(({ rule }: { rule: string }) => rule)).toEqual(
        rules.map(({ id }) => id),
      );
    }
    const redundancy = reports[1].results.find(
      ({ rule }: { rule: string }) => rule === "local-redundancy",
    );
    expect(redundancy).toEqual({
      rule: "local-redundancy",
      level: "mandatory",
      status: "fail",
      findings: [
        {
          code: "single-connection",
          message: expect.stringContaining("Oslo"),
          path: "/locations/0",
          measured: 1,
          required: 2,
          remedy: expect.any(String),
        },
      ],
    });
  });

  it("meets with evidence, exit status 0", async () => {
    const { status, lines } = await run(
      ...at,
      "--evidence",
      join(documents, "evidence.json"),
      join(documents, "regional-isp.json"),
    );
    const { verdict, results } = JSON.parse(lines[0] ?? "");
    const short = results.filter(
      ({ status: s, rule }: { status: string; rule: string }) =>
        !["pass", "not-applicable"].includes(s) &&
        !["irr-registered", "rpki-signed"].includes(rule),
    );
    expect(short.filter(({ level }: { level: string }) => level === "mandatory")).toEqual([]);
    expect([status, verdict]).toEqual([0, "meets"]);
  });

  it("gives each bad file one clear line, and still judges the others", async () => {
    mkdirSync(file("folder"));
    const huge = openSync(file("huge"), "w");
    ftruncateSync(huge, 200_000_000);
    closeSync(huge);
    writeFileSync(file("binary"), Buffer.from([0x7b, 0xff, 0x00, 0xc3, 0x28]));
    writeFileSync(file("deep"), "[".repeat(100_000) + "]".repeat(100_000));
    writeFileSync(file("nan"), draft.replace("399990", "NaN"));
    writeFileSync(file("twice"), draft.replace('"asn"', '"asn":1,"asn"'));
    writeFileSync(file("mark"), `\ufeff${draft}`);
    writeFileSync(file("empty"), "");
    writeFileSync(file("wrong"), draft.replace("399990", '"x","nam":1'));
    writeFileSync(file("good"), draft);
    const names = "huge binary folder missing deep nan twice mark empty wrong good".split(" ");
    const { status, lines, stderr } = await run(...at, ...names.map(file));
    expect([status, stderr]).toEqual([2, ""]);
    const answers = lines.map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.error?.code ?? "judged")).toEqual([
      "unreadable",
      "unreadable",
      "unreadable",
      "unreadable",
      "invalid-document",
      "unreadable",
      "invalid-document",
      "judged",
      "unreadable",
      "invalid-document",
      "judged",
    ]);
    for (const { error } of answers.filter((answer) => "error" in answer)) {
      expect(error.issues.length).toBeGreaterThan(0);
      for (const issue of error.issues) expect(issue.message).toMatch(/^\S.*\.$/);
    }
    expect(answers[6].error.issues).toEqual([
      { path: "/partner/asn", message: "The key asn is written twice in one object." },
    ]);
    expect(answers[9].error.issues.map(({ path }: { path: string }) => path).sort()).toEqual([
      "/partner/asn",
      "/partner/nam",
    ]);
  });

  it("judges by the version asked for, and names those there are where there is none such", async () => {
    const counts: unknown[] = [];
    for (const version of ["2026-11", "2026-12"]) {
      const { lines } = await run(...at, "--policy", version, join(documents, "regional-isp.json"));
      const { policyVersion, results } = JSON.parse(lines[0] ?? "");
      counts.push([policyVersion, results.length]);
    }
    expect(counts).toEqual([
      ["2026-11", 42],
      ["2026-12", 45],
    ]);
    const { status, stdout, stderr } = await run("--policy", "2019-11", file("good"));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("2026-11 or 2026-12");
  });

  it("reads UTF-16 with a byte order mark and without, and standard input", async () => {
    writeFileSync(file("le"), Buffer.from(draft, "utf16le"));
    writeFileSync(file("le-mark"), Buffer.from(`\ufeff${draft}`, "utf16le"));
    writeFileSync(file("be"), Buffer.from(draft, "utf16le").swap16());
    writeFileSync(file("be-mark"), Buffer.from(`\ufeff${draft}`, "utf16le").swap16());
    const names = ["le", "le-mark", "be", "be-mark"].map(file);
    const { lines, status } = await run(...at, ...names);
    const read = lines.map((line) => JSON.parse(line).verdict);
    expect([status, ...read]).toEqual([1, ...names.map(() => "undetermined")]);
    // Standard input belongs to a process, and so do the exit status and what the file itself does.
    const piped = spawnSync(
      process.execPath,
      ["lib/interfaces/commands/launch.mjs", "evaluate", ...at, "-"],
      { cwd: root, encoding: "utf8", input: draft },
    );
    expect(piped.status).toBe(1);
    expect(JSON.parse(piped.stdout)).toMatchObject({ file: "-", verdict: "undetermined" });
  });

  it("speaks to people with --text: the verdict, then what fails, is unknown and warns", async () => {
    const { status, stdout } = await run(...at, "--text", join(documents, "falls-short.json"));
    expect(status).toBe(1);
    expect(stdout).toContain("Falls short");
    expect(stdout.indexOf("local-redundancy")).toBeLessThan(stdout.indexOf("asn-control"));
    expect(stdout).toContain("Add");
    expect(stdout).not.toContain("asn-public");
  });

  it.each([
    [[], "No file"],
    [["--at", "yesterday", "x.json"], "--at yesterday"],
    [["--nonsense", "x.json"], "--nonsense"],
    [["--evidence", join(documents, "minimal-draft.json"), "x.json"], "/partner"],
    [["--evidence", "missing.json", "x.json"], "no such file"],
  ])("refuses %j with a sentence and exit status 2", async (argv, sentence) => {
    const { status, stdout, stderr } = await run(...argv);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
  });
});

describe("arguments", () => {
  const now = new Date("2026-11-22T12:00:00Z");

  it.each([
    ["2026-11-22T00:00:00Z", "2026-11-22T00:00:00.000Z"],
    ["2026-11-22T01:30+01:00", "2026-11-22T00:30:00.000Z"],
    ["2026-11-22", "2026-11-22T00:00:00.000Z"],
  ])("read the moment %s", (text, moment) => {
    expect(parseMoment(text)?.toISOString()).toBe(moment);
  });

  it.each(["", "now", "2026-11-22T00:00:00", "2026-02-30", "2026-13-01", "2026-11-22T25:00:00Z"])(
    "refuse the moment %j",
    (text) => {
      expect(parseMoment(text)).toBeNull();
    },
  );

  it("take now where no moment is given, and files after --", () => {
    expect(parseArguments(["--text", "--", "--odd.json"], now)).toEqual({
      ok: true,
      arguments: {
        at: now,
        policy: currentPolicy,
        evidence: null,
        text: true,
        files: ["--odd.json"],
      },
    });
  });
});
