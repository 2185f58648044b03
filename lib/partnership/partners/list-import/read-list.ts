import Papa from "papaparse";
import { mostLevels, tooDeepAt } from "@/lib/core/json/levels";
import { scanJson } from "@/lib/core/requirements/json-scan";
import { type ListIssue, type ListIssueCode, type ListRow, maxListRows } from "./list-row";
import { type RawPartner, readPartner } from "./read-partner";
import { twiceIn } from "./twice-in";

export type ReadList = { rows: ListRow[]; issues: ListIssue[] };

const refused = (code: ListIssueCode, values: ListIssue["values"] = {}): ReadList => ({
  rows: [],
  issues: [{ line: null, code, values }],
});

type Raw = { raw: RawPartner[] } | { refusal: ReadList };

/**
 * Reads a partner list, JSON (an array of partners, or `{ "partners": […] }`) or CSV with a line of
 * headings. Pure; every problem is named at once, with its row.
 */
export function readList(text: string): ReadList {
  const bare = text.replace(/^\uFEFF/, "");
  const start = bare.trimStart()[0];
  if (start === undefined) return refused("empty");
  const read = start === "[" || start === "{" ? readJson(bare) : readCsv(bare);
  if ("refusal" in read) return read.refusal;
  if (read.raw.length === 0) return refused("empty");
  if (read.raw.length > maxListRows) {
    return refused("too-many-rows", { rows: read.raw.length, most: maxListRows });
  }
  const partners = read.raw.map(readPartner);
  const rows = partners.flatMap(({ row }) => row ?? []);
  return { rows, issues: [...partners.flatMap(({ issues }) => issues), ...twiceIn(rows)] };
}

function readJson(text: string): Raw {
  const deep = tooDeepAt(text);
  if (deep !== null) {
    return { refusal: refused("too-deep", { ...placeOf(text, deep), most: mostLevels }) };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const scan = scanJson(text);
    return { refusal: refused("not-json", placeOf(text, scan.ok ? 0 : scan.offset)) };
  }
  const list = Array.isArray(json) ? json : (json as { partners?: unknown }).partners;
  if (!Array.isArray(list)) return { refusal: refused("not-a-list") };
  return { raw: list.map((fields, index) => ({ line: index + 1, fields })) };
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return {
    line: before.split("\n").length,
    column: before.length - before.lastIndexOf("\n"),
  };
}

/** What separates the names of a cell that holds several. */
const betweenNames = /[;|]/;

/** The columns of a CSV list, by the headings they go by. */
const columns = new Map<string, "name" | "asn" | "type" | "markets" | "metros">([
  ["name", "name"],
  ["partner", "name"],
  ["asn", "asn"],
  ["type", "type"],
  ["market", "markets"],
  ["markets", "markets"],
  ["metro", "metros"],
  ["metros", "metros"],
]);

/** Longest heading that is looked up, in characters. */
const maxHeadingLength = 40;

function readCsv(text: string): Raw {
  const heading = text.slice(0, text.search(/\r|\n|$/));
  const delimiter = ["\t", ";", ","].reduce((best, each) =>
    heading.split(each).length > heading.split(best).length ? each : best,
  );
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const unread = errors.find(({ type }) => type === "Quotes");
  if (unread) return { refusal: refused("unreadable", { line: (unread.row ?? 0) + 1 }) };
  const [first = [], ...rest] = data;
  const fields = first.map((title) =>
    title.length > maxHeadingLength ? null : (columns.get(title.trim().toLowerCase()) ?? null),
  );
  if (!fields.includes("name")) return { refusal: refused("no-heading") };
  const raw: RawPartner[] = [];
  for (const [index, cells] of rest.entries()) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    raw.push({ line: index + 2, fields: fieldsOf(fields, cells) });
  }
  return { raw };
}

function fieldsOf(fields: readonly (string | null)[], cells: readonly string[]) {
  const read: Record<string, unknown> = {};
  for (const [column, field] of fields.entries()) {
    // A cell that a spreadsheet would have run was written with a ' in front.
    const cell = (cells[column] ?? "").trim().replace(/^'(?=[=+\-@])/, "");
    if (field === "markets" || field === "metros") {
      read[field] = cell
        .split(betweenNames)
        .map((name) => name.trim())
        .filter(Boolean);
    } else if (field !== null) read[field] = cell === "" ? null : cell;
  }
  return read;
}
