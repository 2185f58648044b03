import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runRouting } from "@/lib/interfaces/commands/routing/run";
import { runCommand } from "@/tests/support/run-command";

const fixtures = "tests/support/fixtures/routing";

const routing = (...args: string[]) => runCommand(runRouting, args);

describe("npm run routing --", () => {
  it("replay prints the episodes as a JSON array", async () => {
    const folder = `${fixtures}/incidents`;
    const made = await routing("replay", `${folder}/made.config.json`, `${folder}/made.jsonl`);
    expect(made.status).toBe(0);
    expect(made.stderr).toBe("");
    expect(JSON.parse(made.stdout)).toEqual(
      JSON.parse(readFileSync(`${folder}/made.expected.json`, "utf8")),
    );
  });

  it("replay says which file is of no use, and why", async () => {
    const folder = `${fixtures}/incidents`;
    const config = await routing("replay", `${folder}/made.jsonl`, `${folder}/made.jsonl`);
    expect(config.status).toBe(2);
    expect(config.stderr).toContain("made.jsonl: It is not JSON.");
    const stream = await routing("replay", `${folder}/made.config.json`, `${folder}/README.md`);
    expect(stream.status).toBe(2);
    expect(stream.stderr).toContain("has no RIS Live frames");
  });

  it("latency hours prints every hour, latency events every series", async () => {
    const file = `${fixtures}/latency/series.csv.gz`;
    const hours = await routing("latency", "hours", file);
    expect(hours.status).toBe(0);
    const lines = hours.stdout.trim().split("\n");
    expect(lines).toHaveLength(4 * 21 * 24);
    expect(lines[0]).toBe(
      "accra-lisbon,2026-10-01T00:00:00Z,20,20,82.043,85.130,91.069,91.148,0.000,ok",
    );
    const events = await routing("latency", "events", file);
    expect(JSON.parse(events.stdout)).toEqual(
      JSON.parse(readFileSync(`${fixtures}/latency/series.expected-events.json`, "utf8")),
    );
  });

  it("latency refuses another question and a file without samples", async () => {
    const days = await routing("latency", "days", `${fixtures}/latency/series.csv.gz`);
    expect(days.status).toBe(2);
    expect(days.stderr).toContain('"days" is neither "hours" nor "events".');
    const file = await routing("latency", "hours", `${fixtures}/incidents/README.md`);
    expect(file.status).toBe(2);
    expect(file.stderr).toContain("at,series,rttMs");
  });
});
