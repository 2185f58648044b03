import { describe, expect, it } from "vitest";
import { parseArguments } from "@/lib/interfaces/commands/exporting/arguments";
import { exportCommand } from "@/lib/interfaces/exports/export-command";
import { readExportRequest } from "@/lib/interfaces/exports/request";

const words = (line: string) => line.split(" ");

describe("the arguments of the export command", () => {
  it("are read", () => {
    const line =
      "partners --format xlsx --columns name,asn --filter region=Europe --out p.xlsx --bom";
    const parsed = parseArguments(words(line));
    if (parsed.kind !== "export") throw new Error(parsed.kind);
    const { params, ...rest } = parsed.arguments;
    expect(rest).toEqual({ set: "partners", format: "xlsx", out: "p.xlsx" });
    expect(params.toString()).toBe("region=Europe&columns=name%2Casn&bom=1");
  });

  it("default to CSV on stdout, without contacts", () => {
    const parsed = parseArguments(["contacts"]);
    expect(parsed).toMatchObject({ arguments: { format: "csv", out: null } });
    if (parsed.kind === "export") expect(parsed.arguments.params.toString()).toBe("");
    const asked = parseArguments(words("contacts --with-contacts"));
    if (asked.kind === "export") expect(asked.arguments.params.get("contacts")).toBe("1");
  });

  it.each([
    "",
    "partners locations",
    "partners --fliter a=b",
    "partners --filter region",
    "partners --filter =x",
    "partners --filter contacts=1",
    "partners --filter q=a --filter q=b",
  ])("%j is a problem", (line) => {
    expect(parseArguments(words(line).filter(Boolean)).kind).toBe("problem");
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
