import { foldPartnerName } from "./fold-name";
import type { ListIssue, ListRow } from "./list-row";

/** The rows of a list that are about a partner of an earlier row, by ASN or by name. */
export function twiceIn(rows: readonly ListRow[]): ListIssue[] {
  const first = new Map<string, ListRow>();
  return rows.flatMap((row) => {
    const keys = [`name ${foldPartnerName(row.name)}`];
    if (row.asn !== null) keys.push(`asn ${row.asn}`);
    const earlier = keys.map((key) => first.get(key)).find((each) => each !== undefined);
    for (const key of keys) if (!first.has(key)) first.set(key, row);
    if (!earlier) return [];
    const values = { name: row.name, line: earlier.line };
    return [{ line: row.line, code: "partner-twice" as const, values }];
  });
}
