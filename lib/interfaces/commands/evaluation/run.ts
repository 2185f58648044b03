import type { Writable } from "node:stream";
import { argumentSentence } from "./argument-sentence";
import { parseArguments, usage } from "./arguments";
import { fileError } from "./error-sentences";
import { jsonLine } from "./json-line";
import { type Judged, judgeFile } from "./judge-file";
import { plainText } from "./plain-text";
import { readEvidence } from "./read-evidence";
import { replayRecord, replayStatus } from "./replay-record";
import { replayLine, replayText } from "./replay-words";

/** Exit status of one file: 0 it meets the requirements, 1 it does not, 2 it has no report. */
function statusOf(judged: Judged): 0 | 1 | 2 {
  if (judged.kind !== "report") return 2;
  return judged.report.verdict === "meets" ? 0 : 1;
}

/** Runs `npm run evaluate`; returns its exit status. Lines are written as they come, in the order given. */
export function runEvaluate(argv: readonly string[], stdout: Pick<Writable, "write">): number {
  const parsed = parseArguments(argv, new Date());
  if (!parsed.ok) {
    console.error(`${argumentSentence(parsed)}\n\n${usage}`);
    return 2;
  }
  if ("help" in parsed) {
    stdout.write(`${usage}\n`);
    return 0;
  }
  if ("replay" in parsed) {
    const { file, text } = parsed.replay;
    const replayed = replayRecord(file);
    stdout.write(`${(text ? replayText : replayLine)(file, replayed)}\n`);
    return replayStatus(replayed);
  }
  const { at, evidence: evidenceFile, policy, text, files } = parsed.arguments;
  const evidence = evidenceFile === null ? null : readEvidence(evidenceFile);
  if (evidence && !evidence.ok) {
    const { issues } = fileError(
      evidence.code === "invalid"
        ? { kind: "invalid", issues: evidence.issues }
        : { kind: "unreadable", problem: evidence.problem },
    );
    console.error(
      issues.map(({ path, message }) => `${evidenceFile}: ${path} ${message}`).join("\n"),
    );
    return 2;
  }
  let status = 0;
  for (const file of files) {
    const judged = judgeFile(file, { policy, evidence: evidence?.evidence, now: at });
    status = Math.max(status, statusOf(judged));
    stdout.write(`${text ? plainText(file, judged) : jsonLine(file, judged)}\n`);
  }
  return status;
}
