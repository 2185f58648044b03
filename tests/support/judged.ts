import { policy202612 } from "@/lib/core/policy/2026-12/policy";
import { evaluate } from "@/lib/core/requirements/evaluate";
import { evidenceSchema } from "@/lib/core/requirements/evidence";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import regionalIsp from "./documents/regional-isp.json";

// biome-ignore lint/suspicious/noExplicitAny: cases write raw JSON, as a partner's file would
export type Raw = any;

/** A complete application of an internet provider, as its file holds it. */
export const regional = (): Raw => structuredClone(regionalIsp);

/** What a rule answers about a changed application: its status, and each finding in short. */
export function judged(
  rule: string,
  change: (raw: Raw) => void,
  { evidence = {} as Raw, policy = policy202612, at = "2026-11-22T00:00:00Z" } = {},
) {
  const raw = regional();
  change(raw);
  const parsed = parseDocument(raw);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const report = evaluate({
    document: parsed.document,
    evidence: evidenceSchema.parse({ format: "peering-service-evidence/1", ...evidence }),
    policy,
    now: new Date(at),
  });
  const result = report.results.find((each) => each.rule === rule);
  return {
    status: result?.status,
    verdict: report.verdict,
    findings: result?.findings ?? [],
    codes: result?.findings.map(({ code }) => code),
    places: result?.findings.map(({ code, path }) => `${code} ${path}`),
  };
}
