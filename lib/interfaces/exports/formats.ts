import type { SetName } from "./export-set";
import { type ExportFormat, type FormatName, formatNames } from "./format";
import { csv } from "./formats/csv";
import { ixf } from "./formats/ixf";
import { json } from "./formats/json";
import { markdown } from "./formats/markdown";
import { ndjson } from "./formats/ndjson";
import { xlsx } from "./formats/xlsx";

/** Every format; a new one is a file beside these and a line here. */
export const exportFormats: Readonly<Record<FormatName, ExportFormat>> = {
  csv,
  xlsx,
  json,
  ndjson,
  markdown,
  ixf,
};

/** The format of that name or file extension; null when there is none. */
export function findFormat(name: string): ExportFormat | null {
  const formats = Object.values(exportFormats);
  return formats.find((each) => each.name === name || each.extension === name) ?? null;
}

/** The formats a set can be written in. */
export const formatsOf = (set: SetName): FormatName[] =>
  formatNames.filter((name) => (exportFormats[name].shape?.set ?? set) === set);
