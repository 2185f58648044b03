import { type Evidence, evidenceSchema } from "@/lib/core/requirements/evidence";
import { issuesOfSchema } from "@/lib/core/requirements/schema-issues";
import { fileError } from "./error-sentences";
import { readJson } from "./read-json";

export type ReadEvidence = { ok: true; evidence: Evidence } | { ok: false; sentences: string[] };

/** Reads the evidence file, or says all that is wrong with it. */
export function readEvidence(file: string): ReadEvidence {
  const refuse = (error: ReturnType<typeof fileError>): ReadEvidence => ({
    ok: false,
    sentences: error.issues.map(({ path, message }) => `${file}: ${path} ${message}`),
  });
  const read = readJson(file);
  if (!read.ok) return refuse(fileError({ kind: "unreadable", problem: read }));
  const parsed = evidenceSchema.safeParse(read.json);
  const found = parsed.success ? [] : issuesOfSchema(read.json, parsed.error.issues);
  const repeated = read.duplicates.map(({ path, key }) => ({
    path,
    code: "duplicate-key",
    values: { key },
  }));
  const issues = [...repeated, ...found];
  if (!parsed.success || issues.length > 0) return refuse(fileError({ kind: "invalid", issues }));
  return { ok: true, evidence: parsed.data };
}
