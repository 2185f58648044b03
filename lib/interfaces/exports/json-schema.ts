import { absolute } from "@/lib/platform/mail/send";
import { routes } from "@/lib/platform/routes/routes";
import type { Column, ColumnType } from "./column";
import type { ExportSet } from "./export-set";
import type { ExportWords } from "./words";

const types: Record<ColumnType, object> = {
  text: { type: ["string", "null"] },
  number: { type: ["number", "null"] },
  date: { type: ["string", "null"], format: "date" },
  instant: { type: ["string", "null"], format: "date-time" },
  boolean: { type: ["boolean", "null"] },
  list: { type: ["array", "null"], items: { type: "string" } },
  json: {},
};

/**
 * The JSON Schema of a set's JSON file, made from its columns. `#/$defs/row` describes a line of its
 * NDJSON file. A row has the columns that were chosen, and each of them, null where there is nothing.
 */
export function exportJsonSchema(set: ExportSet, words: ExportWords) {
  const keys = set.columns.map(({ key }) => key);
  const property = ({ key, type, source }: Column) => [
    key,
    { ...types[type], title: words.column(key), description: words.source(source) },
  ];
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: absolute(routes.exportSchema(set.name)),
    title: words.set(set.name),
    type: "object",
    properties: {
      $schema: { type: "string", format: "uri" },
      set: { const: set.name },
      exportedAt: { type: "string", format: "date-time" },
      filters: {
        type: "object",
        properties: Object.fromEntries(
          set.filterFields.map(({ name }) => [name, { type: "string" }]),
        ),
        additionalProperties: false,
      },
      columns: { type: "array", items: { enum: keys }, minItems: 1, uniqueItems: true },
      rowCount: { type: "integer", minimum: 0 },
      rows: { type: "array", items: { $ref: "#/$defs/row" } },
    },
    required: ["$schema", "set", "exportedAt", "filters", "columns", "rowCount", "rows"],
    additionalProperties: false,
    $defs: {
      row: {
        type: "object",
        properties: Object.fromEntries(set.columns.map(property)),
        minProperties: 1,
        additionalProperties: false,
      },
    },
  };
}
