import { csvRecord } from "@/lib/core/table/csv-record";
import {
  connectionFields,
  contactFields,
  type FormValues,
  prefixFields,
  siteFields,
} from "@/lib/partnership/applications/form/form-values";
import type { PasteColumn } from "./paste-columns";

/** The lists that are given out as CSV. */
export const csvLists = ["contacts", "connections", "sites", "prefixes"] as const;
export type CsvList = (typeof csvLists)[number];

export const isCsvList = (name: string): name is CsvList =>
  (csvLists as readonly string[]).includes(name);

const columnsOf: Record<CsvList, readonly PasteColumn[]> = {
  contacts: contactFields,
  connections: ["metro", ...connectionFields],
  sites: siteFields,
  prefixes: prefixFields,
};

/**
 * A list of the form as CSV, each value as it was typed, with the columns that pasting knows: it can be pasted
 * back.
 *
 * @param labelOf heads a column.
 */
export function listCsv(
  list: CsvList,
  values: FormValues,
  labelOf: (column: PasteColumn) => string,
): string {
  const columns = columnsOf[list];
  const rows = rowsOf(list, values).map((row) => csvRecord(columns.map((each) => cell(row[each]))));
  return csvRecord(columns.map(labelOf)) + rows.join("");
}

type TextRow = Partial<Record<PasteColumn, string>>;

function rowsOf(list: CsvList, { contacts, locations, traffic, routing }: FormValues): TextRow[] {
  if (list === "contacts") return contacts;
  if (list === "sites") return traffic.sites;
  if (list === "prefixes") return routing.prefixes;
  return locations.flatMap(({ metro, connections }) =>
    connections.map((connection) => ({ metro, ...connection })),
  );
}

/** A text, or the number it is: "-33.87" is nothing that a spreadsheet could run. */
function cell(text = ""): string | number {
  const number = Number(text);
  return text !== "" && String(number) === text ? number : text;
}
