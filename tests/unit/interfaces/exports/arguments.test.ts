import { describe, expect, it } from "vitest";
import { argumentSentence } from "@/lib/interfaces/commands/exporting/argument-sentence";
import { parseArguments } from "@/lib/interfaces/commands/exporting/arguments";
import { exportCommand } from "@/lib/interfaces/exports/export-command";
import { readExportRequest } from "@/lib/interfaces/exports/request";

const words = (line: string) => line.split(" ");

describe("the arguments of the export command", () => {
  it("are read", () => {
    const line =
      "partners --format xlsx --columns name,asn --filter region=Europe --out p.xlsx --bom";
    const parsed = parseArguments(words(line));
    if (!parsed.ok || parsed.kind !== "export") throw new Error("It is no export.");
    const { params, ...rest } = parsed.arguments;
    expect(rest).toEqual({ set: "partners", format: "xlsx", out: "p.xlsx" });
    expect(params.toString()).toBe("region=Europe&columns=name%2Casn&bom=1");
  });

  it("default to CSV on stdout, without contacts", () => {
    const parsed = parseArguments(["contacts"]);
    expect(parsed).toMatchObject({ arguments: { format: "csv", out: null } });
    if (parsed.ok && parsed.kind === "export") expect(parsed.arguments.params.toString()).toBe("");
    const asked = parseArguments(words("contacts --with-contacts"));
    if (asked.ok && asked.kind === "export")
      expect(asked.arguments.params.get("contacts")).toBe("1");
  });

  it.each([
    ["", "Name one list to export."],
    ["partners locations", "Name one list to export."],
    ["partners --fliter a=b", "Unknown option '--fliter'"],
    ["partners --filter region", '--filter region: not a filter\'s name, "=" and a value.'],
    ["partners --filter =x", '--filter =x: not a filter\'s name, "=" and a value.'],
    ["partners --filter contacts=1", "--filter contacts=1: not a filter's name"],
    ["partners --filter q=a --filter q=b", "--filter q is given twice; it takes one value."],
  ])("%j is refused: %s", (line, sentence) => {
    const parsed = parseArguments(words(line).filter(Boolean));
    expect(parsed.ok ? "" : argumentSentence(parsed)).toContain(sentence);
  });
});

it("the command that the page shows makes the export that it shows", async () => {
  const query = new URLSearchParams({
    columns: "asn,name",
    q: "it's 100%",
    region: "North America",
  });
  const read = await readExportRequest("partners", "ndjson", query);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  expect(exportCommand(read.request)).toBe(
    "npm run -s export -- partners --format ndjson --columns asn,name " +
      "--filter 'q=it'\\''s 100%' --filter 'region=North America' --out partners.ndjson",
  );
});
