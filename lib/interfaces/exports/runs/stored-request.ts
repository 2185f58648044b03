import {
  type ExportRequest,
  type RequestResult,
  readExportRequest,
} from "@/lib/interfaces/exports/request";
import type { Prisma } from "@/lib/platform/db/generated/client";

/** A request as runs and schedules keep it. */
export type StoredRequest = {
  set: string;
  format: string;
  columns: string[];
  filters: Prisma.JsonValue;
  bom: boolean;
  contacts: boolean;
};

export const storedRequest = (request: ExportRequest) => ({
  set: request.set.name,
  format: request.format.name,
  columns: [...request.columns],
  filters: { ...request.filters },
  bom: request.bom,
  contacts: request.contacts,
});

/** Reads it again by today's lists and columns: it may be refused though it once was not. */
export function readStored(stored: StoredRequest): Promise<RequestResult> {
  return readExportRequest(stored.set, stored.format, storedParams(stored));
}

/** A kept request as an address has it, without list and format. */
export function storedParams(stored: StoredRequest): URLSearchParams {
  const { columns, filters, bom, contacts } = stored;
  const texts = Object.entries((filters ?? {}) as Record<string, unknown>);
  const params = new URLSearchParams(texts.map(([name, value]) => [name, String(value)]));
  params.set("columns", columns.join(","));
  if (bom) params.set("bom", "1");
  if (contacts) params.set("contacts", "1");
  return params;
}
