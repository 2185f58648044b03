import { tooDeepAt } from "@/lib/core/json/levels";
import type { TableRecord } from "./record";

/** Most keys the rows of a JSON list have together. */
const maxKeys = 100;

type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The rows of a JSON list, of the portal's JSON export (`{ "rows": […] }`) or of NDJSON; else null. */
export function readJsonRows(text: string): TableRecord[] | null {
  const start = text.trimStart()[0];
  if (start !== "[" && start !== "{") return null;
  const rows = tooDeepAt(text) === null ? rowsOf(text) : null;
  if (rows === null) return null;
  const keys = new Set<string>();
  for (const row of rows) {
    for (const key of Object.keys(row)) if (keys.size < maxKeys) keys.add(key);
  }
  const names = [...keys];
  return [
    { line: 1, text: names.join("\t"), cells: names },
    ...rows.map((row, index) => ({
      line: index + 1,
      text: JSON.stringify(row),
      cells: names.map((name) => cellOf(row[name])),
    })),
  ];
}

function rowsOf(text: string): Row[] | null {
  const whole = parsed(text);
  if (whole !== undefined) {
    const list = isRow(whole) && Array.isArray(whole.rows) ? whole.rows : whole;
    return Array.isArray(list) && list.every(isRow) ? list : isRow(list) ? [list] : null;
  }
  const rows: Row[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const row = parsed(line);
    if (!isRow(row)) return null;
    rows.push(row);
  }
  return rows;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const cellOf = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : typeof value === "string"
      ? value
      : Array.isArray(value) && value.every((part) => typeof part === "string")
        ? value.join("; ")
        : JSON.stringify(value);
