import type { ApplicationDocument } from "@/lib/requirements/document";
import { type DocumentIssue, parseDocument } from "@/lib/requirements/parse-document";

/** Largest document taken, in bytes. */
export const largestImport = 20 * 1024 * 1024;

/** Longest text kept for mending in the page, in bytes. */
export const longestKeptText = 200_000;

export type ReadImport =
  | { ok: true; document: ApplicationDocument }
  /** `words` of an issue are `document.issues.<code>` or `form.import.issues.<code>`. */
  | { ok: false; issues: ImportIssue[] };

export type ImportIssue = DocumentIssue & { of: "document" | "import" };

const refused = (code: string, values: ImportIssue["values"] = {}, path = ""): ReadImport => ({
  ok: false,
  issues: [{ of: "import", code, values, path }],
});

/** Reads what was handed in for the application of an ASN; every problem is named at once. */
export function readImport(text: string, asn: number): ReadImport {
  const bare = text.replace(/^\uFEFF/, "");
  if (bare.trim() === "") return refused("empty");
  let json: unknown;
  try {
    json = JSON.parse(bare);
  } catch (error) {
    return refused("not-json", { detail: error instanceof Error ? error.message : "" });
  }
  const parsed = parseDocument(json);
  if (!parsed.ok) {
    return { ok: false, issues: parsed.issues.map((issue) => ({ ...issue, of: "document" })) };
  }
  const { document } = parsed;
  return document.partner.asn === asn
    ? { ok: true, document }
    : refused("other-asn", { asn, other: document.partner.asn }, "/partner/asn");
}
