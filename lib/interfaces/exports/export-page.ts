import type { Db } from "@/lib/platform/db/client";
import { type ColumnChoice, columnChoices } from "./column-choices";
import { countExport } from "./count-export";
import type { ExportSet } from "./export-set";
import type { FormatName } from "./format";
import { findFormat } from "./formats";
import type { ExportIssue } from "./refusal";
import { chosenColumns, type ExportRequest, readExportRequest } from "./request";

/** What the page of a list shows of what its address says. */
export type ExportPage = {
  given: URLSearchParams;
  format: FormatName;
  choices: ColumnChoice[];
  /** Null while something is wrong. */
  request: ExportRequest | null;
  rows: number | null;
  issues: ExportIssue[];
};

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the page's address; contacts are counted before they are asked for. */
export async function readExportPage(db: Db, set: ExportSet, query: Query): Promise<ExportPage> {
  const given = paramsOf(query);
  const format = findFormat(given.get("format") ?? "csv")?.name ?? "csv";
  const asked = new URLSearchParams(given);
  if (set.contacts) asked.set("contacts", "1");
  const read = await readExportRequest(set.name, given.get("format") ?? "csv", asked);
  const request = read.ok ? read.request : null;
  const issues = read.ok ? [] : read.issues;
  return {
    given,
    format,
    choices: columnChoices(set, chosenColumns(set, given)),
    request,
    rows: request && (await countExport(db, request)),
    issues,
  };
}

/** An address's query as parameters, without those of the form that say nothing. */
export function paramsOf(query: Query): URLSearchParams {
  const entries = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => [name, each]),
  );
  return new URLSearchParams(
    entries.filter(([name, value]) => value !== "" && name !== "set" && !name?.startsWith("$")),
  );
}
