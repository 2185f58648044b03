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

/** The headers of a whole file for download. Its length tells a reader whether all of it came. */
export const downloadHeaders = (name: string, mediaType: string, bytes: number) => ({
  "content-type": mediaType,
  "content-length": String(bytes),
  "content-disposition": `attachment; filename="${name}"`,
  "cache-control": "no-store",
});
