import type { Column, ColumnKey } from "./column";
import type { ExportSet, Filters } from "./export-set";
import type { ExportFormat } from "./format";
import { findFormat } from "./formats";
import { orderField } from "./order-field";
import type { ExportIssue } from "./refusal";
import { findSet } from "./sets";

/** What is to be exported, checked. */
export type ExportRequest = {
  set: ExportSet;
  format: ExportFormat;
  /** In the order of the file. */
  columns: readonly ColumnKey[];
  filters: Filters;
  /** A byte order mark before CSV, by which Excel knows UTF-8. */
  bom: boolean;
  /** Whether contacts were asked for. */
  contacts: boolean;
};

export type RequestResult =
  | { ok: true; request: ExportRequest }
  | { ok: false; issues: ExportIssue[] };

/** Names that say how a file is made, not what is in it. */
const settings = new Set(["columns", "column", "format", "bom", "contacts", "page", "issue"]);

/**
 * Reads what is to be exported from an address or a form. Columns come as one comma-separated
 * `columns`, or as one `column` each with their numbers in `at-…`; without either they are the usual
 * ones. A filter that is unknown or makes no sense is refused: passing it by would export more than
 * was asked for.
 */
export async function readExportRequest(
  setName: string,
  formatName: string,
  given: URLSearchParams,
): Promise<RequestResult> {
  const set = findSet(setName);
  if (!set) return refused([{ code: "unknown-set", values: { set: setName } }]);
  const format = findFormat(formatName);
  if (!format) return refused([{ code: "unknown-format", values: { format: formatName } }]);
  const issues: ExportIssue[] = [];
  if (format.shape && format.shape.set !== set.name) {
    issues.push({ code: "format-not-for-set", values: { format: format.name, set: set.name } });
  }
  const columns = format.shape ? [...format.shape.columns] : readColumns(set, given, issues);
  const filters = await readFilters(set, format, given, issues);
  const contacts = isSet(given.get("contacts"));
  if (set.contacts && !contacts) issues.push({ code: "contacts-not-asked", values: {} });
  if (issues.length > 0) return refused(issues);
  const bom = isSet(given.get("bom"));
  return { ok: true, request: { set, format, columns, filters, bom, contacts } };
}

/** The columns of a request, in its order. */
export const columnsOf = ({ set, columns }: Pick<ExportRequest, "set" | "columns">): Column[] =>
  columns.flatMap((key) => set.columns.find((column) => column.key === key) ?? []);

const refused = (issues: ExportIssue[]): RequestResult => ({ ok: false, issues });

const isSet = (value: string | null): boolean => value === "1" || value === "true";

function readColumns(set: ExportSet, given: URLSearchParams, issues: ExportIssue[]): ColumnKey[] {
  const wanted = wantedColumns(set, given);
  if (wanted.length === 0) issues.push({ code: "no-columns", values: {} });
  return wanted.flatMap((name) => {
    const column = set.columns.find(({ key }) => key === name);
    if (!column) issues.push({ code: "unknown-column", values: { column: name, set: set.name } });
    return column ? [column.key] : [];
  });
}

/** The columns of the list that an address or a form chooses, whatever else it says. */
export const chosenColumns = (set: ExportSet, given: URLSearchParams): ColumnKey[] =>
  readColumns(set, given, []);

function wantedColumns(set: ExportSet, given: URLSearchParams): string[] {
  const listed = given.get("columns");
  const ticked = given.getAll("column");
  // A form without a tick still sends the numbers beside the ticks.
  const isForm = [...given.keys()].some((name) => name.startsWith(orderField("")));
  if (listed === null && ticked.length === 0 && !isForm) {
    return set.columns.filter(({ onRequest }) => !onRequest).map(({ key }) => key);
  }
  const names = listed === null ? inOrder(ticked, given) : listed.split(",");
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
}

/** Ticked columns by the numbers beside them; those without one, or with the same, as they came. */
function inOrder(ticked: readonly string[], given: URLSearchParams): string[] {
  const place = (key: string) => {
    const number = Number.parseInt(given.get(orderField(key)) ?? "", 10);
    return Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number;
  };
  return [...ticked].sort((a, b) => place(a) - place(b));
}

async function readFilters(
  set: ExportSet,
  format: ExportFormat,
  given: URLSearchParams,
  issues: ExportIssue[],
): Promise<Filters> {
  const known = new Map(set.filterFields.map((field) => [field.name, field]));
  const asked: Record<string, string> = {};
  for (const [name, value] of given) {
    if (settings.has(name) || name.startsWith(orderField("")) || value.trim() === "") continue;
    if (known.has(name)) asked[name] = value.trim();
    else issues.push({ code: "unknown-filter", values: { filter: name, set: set.name } });
  }
  for (const [name, value] of Object.entries(format.shape?.filters ?? {})) {
    if (asked[name] !== undefined && asked[name] !== value) {
      issues.push({ code: "filter-fixed", values: { filter: name, value, format: format.name } });
    }
    asked[name] = value;
  }
  const filters = await set.readFilters(asked);
  for (const [name, value] of Object.entries(asked)) {
    const read = filters[name];
    const exact = known.get(name)?.kind === "choice" && !spelledOtherwise.has(name);
    if (read === undefined || (exact && read !== value)) {
      issues.push({ code: "filter-value", values: { filter: name, value } });
    }
  }
  return filters;
}

/** Filters that know other spellings of their choices. */
const spelledOtherwise = new Set(["metro", "country"]);
