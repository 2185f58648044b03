import type { Column, Row } from "@/lib/interfaces/exports/column";

/** Writes rows as JSON objects with the columns' names in their order. */
export function objectWriter(columns: readonly Column[]): (row: Row) => string {
  const names = columns.map(({ key }, index) => `${index === 0 ? "" : ","}${JSON.stringify(key)}:`);
  return (row) => {
    let text = "{";
    for (let index = 0; index < names.length; index += 1) {
      text += names[index] + JSON.stringify(row[index]);
    }
    return `${text}}`;
  };
}
