import type { SetName } from "./export-set";
import type { ExportRequest } from "./request";

const stems: Partial<Record<SetName, string>> = {
  partners: "peering-service-partners",
  audit: "audit-trail",
};

/** What a downloaded file is called: list, day and format. */
export function fileName({ set, format }: Pick<ExportRequest, "set" | "format">, at: Date): string {
  const stem = stems[set.name] ?? `peering-service-${set.name}`;
  return `${stem}-${at.toISOString().slice(0, 10)}.${format.extension}`;
}

/**
 * The headers of a file for download. It goes out in chunks (Next takes a length away): a connection
 * that breaks leaves them without their end, which readers report.
 */
export const downloadHeaders = (name: string, mediaType: string, rows: number) => ({
  "content-type": mediaType,
  "content-disposition": `attachment; filename="${name}"`,
  "cache-control": "no-store",
  "x-row-count": String(rows),
});
