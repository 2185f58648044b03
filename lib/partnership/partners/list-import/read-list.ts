import { maxLevels, tooDeepAt } from "@/lib/core/json/levels";
import { scanJson } from "@/lib/core/requirements/json-scan";
import { type Column, readTable } from "@/lib/core/table/table";
import { type ListIssue, type ListIssueCode, type ListRow, maxListRows } from "./list-row";
import { type RawPartner, readPartner } from "./read-partner";
import { twiceIn } from "./twice-in";

export type ReadList = { rows: ListRow[]; issues: ListIssue[] };

const refused = (code: ListIssueCode, values: ListIssue["values"] = {}): ReadList => ({
  rows: [],
  issues: [{ line: null, code, values }],
});

type Raw = { raw: RawPartner[]; notes: ListIssue[] } | { refusal: ReadList };

/**
 * Reads a partner list, JSON (an array of partners, or `{ "partners": […] }`), a table with a line of
 * headings, or an export of the portal. Pure; every problem is named at once, with its row.
 */
export function readList(text: string): ReadList {
  const bare = text.replace(/^\uFEFF/, "");
  const start = bare.trimStart()[0];
  if (start === undefined) return refused("empty");
  const read = (start === "[" || start === "{" ? readJson(bare) : null) ?? readRows(bare);
  if ("refusal" in read) return read.refusal;
  if (read.raw.length === 0) return refused("empty");
  if (read.raw.length > maxListRows) {
    return refused("too-many-rows", { rows: read.raw.length, most: maxListRows });
  }
  const partners = read.raw.map(readPartner);
  const rows = partners.flatMap(({ row }) => row ?? []);
  const wrong = [...partners.flatMap(({ issues }) => issues), ...twiceIn(rows)];
  return { rows, issues: [...read.notes, ...wrong] };
}

/** The list the portal writes; null for rows of one of its exports, which are read as a table is. */
function readJson(text: string): Raw | null {
  const deep = tooDeepAt(text);
  if (deep !== null) {
    return { refusal: refused("too-deep", { ...placeOf(text, deep), most: maxLevels }) };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const lines = text.split("\n", 2);
    if (lines.length > 1 && lines.every(isObject)) return null;
    const scan = scanJson(text);
    return { refusal: refused("not-json", placeOf(text, scan.ok ? 0 : scan.offset)) };
  }
  const { partners, rows, name } = json as Record<string, unknown>;
  if (Array.isArray(rows) || typeof name === "string") return null;
  const list = Array.isArray(json) ? json : partners;
  if (!Array.isArray(list)) return { refusal: refused("not-a-list") };
  return { raw: list.map((fields, index) => ({ line: index + 1, fields })), notes: [] };
}

/** Whether a line is a JSON object of its own, as in NDJSON. */
function isObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
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

type ListColumn = "name" | "asn" | "type" | "markets" | "metros";

/** The columns of a list, by the headings they go by: in either language, and in the portal's own exports. */
const columns: readonly Column<ListColumn>[] = [
  {
    field: "name",
    headings: ["partner", "partner name", "company", "organisation", "名稱", "合作夥伴", "公司"],
  },
  { field: "asn", headings: ["as", "as number", "asn number", "autonomous system"] },
  { field: "type", headings: ["partner type", "kind", "類型", "合作夥伴類型"] },
  { field: "markets", headings: ["market", "市場"] },
  {
    field: "metros",
    headings: ["metro", "edge metros", "locations", "cities", "都會區", "邊緣都會區", "城市"],
  },
];

/** A list without headings is not guessed at. */
const noColumns = () => [];

function readRows(text: string): Raw {
  const table = readTable(text, { columns, withoutHeadings: noColumns });
  if (!table.ok) {
    const line = table.values.line ?? 1;
    return {
      refusal: refused(table.code === "table-too-wide" ? "too-wide" : "unreadable", { line }),
    };
  }
  const fields = table.columns.map(({ field }) => field);
  if (!fields.includes("name")) return { refusal: refused("no-heading") };
  return {
    raw: table.rows.map(({ line, cells }) => ({ line, fields: fieldsOf(cells) })),
    notes: table.columns.flatMap(({ field, heading, filled }) =>
      field === null && filled > 0
        ? { line: null, code: "column-not-used" as const, values: { column: heading.slice(0, 80) } }
        : [],
    ),
  };
}

function fieldsOf(cells: Partial<Record<ListColumn, string>>): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [field, cell] of Object.entries(cells)) {
    if (field === "markets" || field === "metros") {
      read[field] = cell
        .split(betweenNames)
        .map((name) => name.trim())
        .filter(Boolean);
    } else read[field] = cell === "" ? null : cell;
  }
  return read;
}
