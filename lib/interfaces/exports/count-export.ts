import type { Db } from "@/lib/platform/db/client";
import { columnsOf, type ExportRequest } from "./request";
import { countRows } from "./snapshot";

/** Rows up to which an export is made while somebody waits; longer ones run in the background. */
export const mostAtOnce = 20_000;

/** How many rows an export would have at this moment. */
export async function countExport(db: Db, request: ExportRequest): Promise<number> {
  const conditions = await request.set.conditions(request.filters, db);
  return countRows(db, { set: request.set, columns: columnsOf(request), conditions });
}
