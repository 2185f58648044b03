import type { Db } from "@/lib/platform/db/client";
import { columnsOf, type ExportRequest } from "./request";
import { countRows } from "./snapshot";

/** How many rows an export would have at this moment. */
export async function countExport(db: Db, request: ExportRequest): Promise<number> {
  const conditions = await request.set.conditions(request.filters, db);
  return countRows(db, { set: request.set, columns: columnsOf(request), conditions });
}
