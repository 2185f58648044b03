import type { Difference } from "@/lib/partnership/review/decision-record/verify-record";
import { judgedIn } from "@/lib/partnership/review/decision-record/verify-record";
import { type FileError, issueSentences } from "./error-sentences";
import type { Replayed } from "./replay-record";
import { words } from "./words";

type Verified = Extract<Replayed, { kind: "replayed" }>;

function errorOf(replayed: Exclude<Replayed, Verified>): FileError | ReplayError {
  if (replayed.kind === "invalid") {
    return { code: "invalid-record", issues: issueSentences(replayed.issues) };
  }
  const message = words("document")(`unreadable.${replayed.code}`, replayed.values);
  return { code: "unreadable", issues: [{ path: "", message }] };
}
type ReplayError = { code: "invalid-record"; issues: FileError["issues"] };

const sentence = ({ of, report, rule, path, recorded, computed }: Difference) => {
  const t = words("decisions");
  return t(`differences.${of}`, {
    report: report ? t(`reports.${report}`) : "",
    rule: rule ?? "",
    path: path ?? "",
    recorded: recorded ?? "",
    computed: computed ?? "",
  });
};

/** What became of a record, as one line of JSON. */
export function replayLine(file: string, replayed: Replayed): string {
  if (replayed.kind !== "replayed") return JSON.stringify({ file, error: errorOf(replayed) });
  const { record, differences } = replayed;
  const { policyVersion, report } = judgedIn(record);
  const { application, decision, hashes } = record;
  return JSON.stringify({
    file,
    application: application.id,
    asn: application.asn,
    decision: decision.number,
    kind: decision.kind,
    policyVersion,
    evaluatedAt: report?.evaluatedAt,
    verdict: report?.verdict,
    hashes,
    same: differences.length === 0,
    differences: differences.map((each) => ({ ...each, message: sentence(each) })),
  });
}

/** What became of a record, for people. */
export function replayText(file: string, replayed: Replayed): string {
  if (replayed.kind !== "replayed") {
    const lines = errorOf(replayed).issues.map(({ path, message }) => `  ${path} ${message}`);
    return `${[file, ...lines.map((line) => line.trimEnd())].join("\n")}\n`;
  }
  const { record, differences } = replayed;
  const t = words("decisions");
  const { application, decision, hashes } = record;
  const about = t("replay.about", {
    number: decision.number,
    kind: t(`kinds.${decision.kind}`),
    partner: application.partner,
    asn: `AS${application.asn}`,
    at: decision.at,
  });
  const lines =
    differences.length === 0
      ? [t("replay.same", { policy: judgedIn(record).policyVersion })]
      : [t("replay.differs", { count: differences.length }), ...differences.map(sentence)];
  const hashLines = Object.entries(hashes).map(([name, hash]) => `${t(`hashes.${name}`)}: ${hash}`);
  return `${[file, ...[about, ...lines, ...hashLines].map((line) => `  ${line}`)].join("\n")}\n`;
}
