import type { Column, ColumnKey, Row } from "./column";
import type { ExportSet, Filters, SetName } from "./export-set";
import type { Sink } from "./sink";
import type { ExportWords } from "./words";

export const formatNames = ["csv", "xlsx", "json", "ndjson", "markdown", "ixf"] as const;
export type FormatName = (typeof formatNames)[number];

/** What a file says about itself. */
export type ExportHead = {
  set: ExportSet;
  /** In the order of the file. */
  columns: readonly Column[];
  filters: Filters;
  /** Rows that the pages have together. */
  rows: number;
  at: Date;
  /** Whether a byte order mark is wanted. */
  bom: boolean;
  words: ExportWords;
};

export type ExportFormat = {
  name: FormatName;
  extension: string;
  mediaType: string;
  /** For a format with a shape of its own: the one set it is made of, and what it reads of it. */
  shape?: { set: SetName; columns: readonly ColumnKey[]; filters?: Filters };
  /** Writes a whole file; rows arrive in pages and leave with them. */
  write: (sink: Sink, head: ExportHead, pages: AsyncIterable<Row[]>) => Promise<void>;
};
