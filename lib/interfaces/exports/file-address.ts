import { routes } from "@/lib/platform/routes/routes";
import type { ExportRequest } from "./request";

/** Where a program gets the same export. */
export function fileAddress({ set, format, columns, filters, bom, contacts }: ExportRequest) {
  const params = new URLSearchParams(filters);
  for (const name of Object.keys(format.shape?.filters ?? {})) params.delete(name);
  if (!format.shape) params.set("columns", columns.join(","));
  if (bom) params.set("bom", "1");
  if (contacts) params.set("contacts", "1");
  // A comma needs no escape in a query.
  const query = params.toString().replaceAll("%2C", ",");
  return routes.exportFile(`${set.name}.${format.extension}`, query);
}
