import type { ExportFormat } from "@/lib/interfaces/exports/format";
import { absolute } from "@/lib/platform/mail/send";
import { routes } from "@/lib/platform/routes/routes";
import { objectWriter } from "./object-writer";

/** One JSON document that names its schema, says what it holds, and then holds it. */
export const json: ExportFormat = {
  name: "json",
  extension: "json",
  mediaType: "application/json",
  write: async (sink, { set, columns, filters, rows, at }, pages) => {
    const head = {
      $schema: absolute(routes.exportSchema(set.name)),
      set: set.name,
      exportedAt: at.toISOString(),
      filters,
      columns: columns.map(({ key }) => key),
      rowCount: rows,
    };
    const object = objectWriter(columns);
    await sink.write(`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [`);
    let between = "\n    ";
    for await (const page of pages) {
      await sink.write(between + page.map(object).join(",\n    "));
      between = ",\n    ";
    }
    await sink.write("\n  ]\n}\n");
  },
};
