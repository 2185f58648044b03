import { type Column, type ColumnKey, type ColumnType, plain } from "./column";

/** Which partner a row is about; `p` is its row in the statement. */
export const partnerColumns: readonly Column[] = [
  { key: "partner", type: "text", source: "directory", sql: plain("p.name") },
  { key: "asn", type: "number", source: "directory", sql: plain("p.asn") },
  { key: "type", type: "text", source: "directory", sql: plain("p.type") },
];

/** How programs know the partner, for those who ask. */
export const partnerKeys: readonly Column[] = [
  { key: "slug", type: "text", source: "directory", sql: plain("p.slug"), onRequest: true },
  { key: "partner_id", type: "text", source: "directory", sql: plain("p.id"), onRequest: true },
];

/** A property of the declared object `c`; what was not declared is null. */
export const declared = (key: ColumnKey, type: ColumnType, property: string): Column => ({
  key,
  type,
  source: "revision",
  sql: plain(`c.document -> '${property}'`),
});
