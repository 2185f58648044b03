import { readFileSync } from "node:fs";
import type { Policy } from "@/lib/core/policy/policy";
import { evaluate } from "@/lib/core/requirements/evaluate";
import { evidenceSchema } from "@/lib/core/requirements/evidence";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import { findingWords } from "@/lib/core/requirements/words";
import { words } from "@/lib/interfaces/commands/evaluation/words";

/** One judgement as it was once given, with all that it was given by. */
export type Replay = {
  at: string;
  document: unknown;
  evidence: unknown;
  answer: { policyVersion: string; results: { rule: string }[] };
};

const folder = new URL("./fixtures/replays/", import.meta.url);

/** Where the replays of a version are kept: one JSON object a line. */
export function replayFile(version: string): URL {
  return new URL(`${version}.jsonl`, folder);
}

/** The replays of a version. */
export function replaysOf(version: string): Replay[] {
  const lines = readFileSync(replayFile(version), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** What the present code answers to a replay's question, as `npm run evaluate` prints it. */
export function answerTo({ at, document, evidence }: Omit<Replay, "answer">, policy: Policy) {
  const parsed = parseDocument(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const report = evaluate({
    document: parsed.document,
    evidence: evidence ? evidenceSchema.parse(evidence) : undefined,
    policy,
    now: new Date(at),
  });
  const t = words("rules");
  const results = report.results.map(({ findings, ...result }) => ({
    ...result,
    findings: findings.map((finding) => {
      const { code, path, measured, required } = finding;
      const { message, remedy } = findingWords(t, result.rule, finding);
      return { code, message, path, measured, required, remedy: remedy ?? undefined };
    }),
  }));
  return JSON.parse(JSON.stringify({ ...report, results }));
}

/** An answer without its sentences, which may be reworded. */
export function withoutSentences(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) =>
    key === "message" || key === "remedy" ? undefined : value,
  );
}
