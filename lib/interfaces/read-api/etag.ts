import { createHash } from "node:crypto";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { openApi } from "./open-api";

let format: string | null = null;

/** Stands for what the answers are made of besides the database: their format and the catalogue. */
function formatStamp(): string {
  format ??= createHash("sha256")
    .update(JSON.stringify([openApi(""), edgeMetros]))
    .digest("hex");
  return format;
}

/**
 * The ETag of the answer to a request in an edition of the directory, known before the answer is
 * made. Weak, since the server may compress what it sends.
 */
export function etagOf(stamp: string, request: readonly unknown[]): string {
  const text = JSON.stringify([formatStamp(), stamp, request]);
  return `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
}

/** Whether an If-None-Match header names the ETag (RFC 9110, 13.1.2; compared as weak ones). */
export function etagMatches(header: string | null, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  return (header ?? "").split(",").some((tag) => opaque(tag) === opaque(etag));
}
