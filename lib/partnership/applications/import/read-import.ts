import { maxLevels, tooDeepAt } from "@/lib/core/json/levels";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { duplicateKeys } from "@/lib/core/requirements/duplicate-keys";
import { scanJson } from "@/lib/core/requirements/json-scan";
import { type DocumentIssue, parseDocument } from "@/lib/core/requirements/parse-document";
import { type Upload, uploadedTexts } from "@/lib/platform/http/uploaded-form";

/** Largest document taken, in bytes. */
export const maxImportBytes = 20 * 1024 * 1024;

/** Issues kept of one import; ten thousand wrong rows are wrong in the same way. */
const maxIssues = 500;

/** Longest text kept for mending in the page, in bytes. */
export const maxKeptTextLength = 200_000;

export type ReadImport =
  | { ok: true; document: ApplicationDocument }
  /** `words` of an issue are `document.issues.<code>` or `form.import.issues.<code>`. */
  | { ok: false; issues: ImportIssue[] };

export type ImportIssue = DocumentIssue & { of: "document" | "import" };

const refused = (code: string, values: ImportIssue["values"] = {}, path = ""): ReadImport => ({
  ok: false,
  issues: [{ of: "import", code, values, path }],
});

/** The line and column from which a text is not JSON any more. */
function placeOfError(text: string): { line: number; column: number } {
  const scan = scanJson(text);
  return placeOf(text, scan.ok ? 0 : scan.offset);
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}

/** Reads what was handed in for the application of an ASN; every problem is named at once. */
export function readImport(text: string, asn: number): ReadImport {
  const bare = text.replace(/^\uFEFF/, "");
  if (bare.trim() === "") return refused("empty");
  const deep = tooDeepAt(bare);
  if (deep !== null) return refused("too-deep", { ...placeOf(bare, deep), most: maxLevels });
  let json: unknown;
  try {
    json = JSON.parse(bare);
  } catch {
    return refused("not-json", placeOfError(bare));
  }
  const parsed = parseDocument(json);
  const twice = duplicateKeys(bare, json).map(({ path, key }) => ({
    path,
    code: "duplicate-key",
    values: { key },
  }));
  if (!parsed.ok || twice.length > 0) {
    const issues = [...twice, ...(parsed.ok ? [] : parsed.issues)];
    return { ok: false, issues: issues.map((issue) => ({ ...issue, of: "document" })) };
  }
  const { document } = parsed;
  return document.partner.asn === asn
    ? { ok: true, document }
    : refused("other-asn", { asn, other: document.partner.asn }, "/partner/asn");
}

/** An import as it is kept until it is confirmed. */
export type StagedImport = {
  /** JSON text of the document; null when it can't be taken. */
  document: string | null;
  issues: ImportIssue[];
  /** What was handed in, while it is short. */
  text: string | null;
};

/** An import of which nothing could be read, with the reason's code in `form.import.issues`. */
export const unreadImport = (code: string): StagedImport => ({
  document: null,
  issues: [{ of: "import", code, path: "", values: {} }],
  text: null,
});

/** Reads the form of the import page, or a document's text. */
export async function readImportUpload(input: {
  from: Upload | string;
  asn: number;
}): Promise<StagedImport> {
  const { from, asn } = input;
  if (typeof from === "string") return staged(from, asn);
  const upload = await uploadedTexts(from, { document: { file: "file", text: "text" } });
  return upload.ok ? staged(upload.texts.document, asn) : unreadImport(upload.code);
}

function staged(text: string, asn: number): StagedImport {
  const read = readImport(text, asn);
  return {
    document: read.ok ? JSON.stringify(read.document) : null,
    issues: read.ok ? [] : read.issues.slice(0, maxIssues),
    text: text.length <= maxKeptTextLength ? text.replaceAll("\0", "") : null,
  };
}

/** Reading a document, for a process of its own. */
export const readImportJob = {
  file: "lib/partnership/applications/import/read-import.ts",
  name: "readImportUpload",
  work: readImportUpload,
};
