import type { ExportFormat } from "@/lib/interfaces/exports/format";
import { objectWriter } from "./object-writer";

/** One JSON object a line, as `#/$defs/row` of the set's schema describes it. */
export const ndjson: ExportFormat = {
  name: "ndjson",
  extension: "ndjson",
  mediaType: "application/x-ndjson; charset=utf-8",
  write: async (sink, { columns }, pages) => {
    const object = objectWriter(columns);
    for await (const page of pages)
      await sink.write(page.map((row) => `${object(row)}\n`).join(""));
  },
};
