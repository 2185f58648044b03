import { parseArgs } from "node:util";
import { currentPolicy, policies, policyByVersion } from "@/lib/core/policy/policies";
import type { Policy } from "@/lib/core/policy/policy";

/** Those of `--policy`, as words. */
export const versions = policies.map(({ version }) => version).join(" or ");

export const usage = `Usage: npm run -s evaluate -- [--at 2026-11-22T00:00:00Z] [--policy VERSION]
                              [--evidence FILE] [--text] FILE...
       npm run -s evaluate -- --replay FILE [--text]

Judges application documents by the requirements in force and prints one JSON line a file.
The file - is standard input.

  --at TIME        judge as of this moment: ISO 8601 with a zone, or a UTC date; default now
  --policy VERSION judge by this version of the policy: ${versions}; default the newest
  --evidence FILE  what was found out about the partner, for every document of the call
  --text           print for people instead: verdict, then what fails, warns or is unknown
  --replay FILE    verify the record of a decision: its hashes, and its reports judged again

Exit status: 0 all meet the requirements, 1 some do not, 2 some file is invalid or unreadable.
Of --replay: 0 the record is intact and judged the same again, 1 something differs, 2 as above.`;

export type Arguments = {
  at: Date;
  policy: Policy;
  evidence: string | null;
  text: boolean;
  files: string[];
};

/** A record of a decision to verify, which says itself by what it was judged. */
export type ReplayArguments = { file: string; text: boolean };

export type ParsedArguments =
  | { ok: true; arguments: Arguments }
  | { ok: true; help: true }
  | { ok: true; replay: ReplayArguments }
  | ({ ok: false } & ArgumentProblem);

/** Why a call is not understood; `argumentSentence` says it. */
export type ArgumentProblem =
  /** In the words of `parseArgs`, which names what it does not know. */
  | { code: "unknown-option"; told: string }
  | { code: "at"; typed: string }
  | { code: "policy"; typed: string }
  | { code: "not-with-replay"; option: string }
  | { code: "no-file" | "one-replay" };

const moment =
  /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/i;

/** Reads `--at`: an instant with a zone, or a UTC date; null when it is neither, or no day of the calendar. */
export function parseMoment(text: string): Date | null {
  const match = moment.exec(text.trim());
  if (!match) return null;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  const isDay = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
  const time = Date.parse(text.trim().toUpperCase());
  return isDay && !Number.isNaN(time) ? new Date(time) : null;
}

function read(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      at: { type: "string" },
      policy: { type: "string" },
      evidence: { type: "string" },
      text: { type: "boolean", default: false },
      replay: { type: "string", multiple: true },
      help: { type: "boolean", short: "h", default: false },
    },
  });
}

/** Reads the command's arguments; `now` stands for a missing `--at`. */
export function parseArguments(argv: readonly string[], now: Date): ParsedArguments {
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read(argv);
  } catch (error) {
    // parseArgs reports what it doesn't know by throwing.
    const told = error instanceof Error ? error.message : String(error);
    return { ok: false, code: "unknown-option", told };
  }
  const { values, positionals: files } = parsed;
  if (values.help) return { ok: true, help: true };
  if (values.replay) return replayArguments(values.replay, values, files);
  const at = values.at === undefined ? now : parseMoment(values.at);
  if (at === null) return { ok: false, code: "at", typed: values.at ?? "" };
  const policy = values.policy === undefined ? currentPolicy : policyByVersion(values.policy);
  if (policy === null) return { ok: false, code: "policy", typed: values.policy ?? "" };
  if (files.length === 0) return { ok: false, code: "no-file" };
  const evidence = values.evidence ?? null;
  return { ok: true, arguments: { at, policy, evidence, text: values.text, files } };
}

function replayArguments(
  [file, ...more]: readonly string[],
  { at, policy, evidence, text }: ReturnType<typeof read>["values"],
  files: readonly string[],
): ParsedArguments {
  const given = Object.entries({ at, policy, evidence }).find(([, value]) => value !== undefined);
  if (given) return { ok: false, code: "not-with-replay", option: given[0] };
  if (!file || more.length + files.length > 0) {
    return { ok: false, code: "one-replay" };
  }
  return { ok: true, replay: { file, text: text ?? false } };
}
