import { csvRecord } from "@/lib/core/table/csv-record";
import type { Cell, Row } from "@/lib/interfaces/exports/column";
import type { ExportFormat } from "@/lib/interfaces/exports/format";
import { textOf } from "./text-of";

/** RFC 4180 in UTF-8; texts that a spreadsheet would run get an apostrophe in front. */
export const csv: ExportFormat = {
  name: "csv",
  extension: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  write: async (sink, { columns, bom }, pages) => {
    await sink.write((bom ? "\uFEFF" : "") + csvRecord(columns.map(({ key }) => key)));
    for await (const page of pages) await sink.write(page.map(record).join(""));
  },
};

const record = (row: Row): string => csvRecord(row.map(plain));

const plain = (value: Cell) =>
  value === null || typeof value === "number" || typeof value === "boolean" ? value : textOf(value);
