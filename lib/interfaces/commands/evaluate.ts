import { parseArguments, usage } from "./evaluation/arguments";
import { jsonLine } from "./evaluation/json-line";
import { type Judged, judgeFile } from "./evaluation/judge-file";
import { plainText } from "./evaluation/plain-text";
import { readEvidence } from "./evaluation/read-evidence";
import { replayRecord, replayStatus } from "./evaluation/replay-record";
import { replayLine, replayText } from "./evaluation/replay-words";

/** Exit status of one file: 0 it meets the requirements, 1 it does not, 2 it has no report. */
function statusOf(judged: Judged): 0 | 1 | 2 {
  if (judged.kind !== "report") return 2;
  return judged.report.verdict === "meets" ? 0 : 1;
}

/** Runs the command; returns its exit status. Lines are written as they come, in the order given. */
function run(argv: readonly string[]): number {
  const parsed = parseArguments(argv, new Date());
  if (!parsed.ok) {
    console.error(`${parsed.problem}\n\n${usage}`);
    return 2;
  }
  if ("help" in parsed) {
    console.log(usage);
    return 0;
  }
  if ("replay" in parsed) {
    const { file, text } = parsed.replay;
    const replayed = replayRecord(file);
    process.stdout.write(`${(text ? replayText : replayLine)(file, replayed)}\n`);
    return replayStatus(replayed);
  }
  const { at, evidence: evidenceFile, policy, text, files } = parsed.arguments;
  const evidence = evidenceFile === null ? null : readEvidence(evidenceFile);
  if (evidence && !evidence.ok) {
    console.error(evidence.sentences.join("\n"));
    return 2;
  }
  let status = 0;
  for (const file of files) {
    const judged = judgeFile(file, { policy, evidence: evidence?.evidence, now: at });
    status = Math.max(status, statusOf(judged));
    process.stdout.write(`${text ? plainText(file, judged) : jsonLine(file, judged)}\n`);
  }
  return status;
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 2);
});
process.exitCode = run(process.argv.slice(2));
