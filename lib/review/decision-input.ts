/** What a reviewer sends: which revision was on the screen, and the decision about it. */
export type DecisionInput = {
  applicationId: string;
  /** The number of the revision the reviewer read. */
  revision: number;
  kind: DecisionKind;
  /** To the partner; demanded when declining, a remark when approving. Trimmed. */
  reason: string;
  /** How each mandatory rule without an answer was settled, by rule id. Trimmed. */
  settled: Readonly<Record<string, string>>;
};

export const decisionKinds = ["approved", "declined"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Bounds of what a reviewer writes, in characters. */
export const reasonLength = { min: 10, max: 5000 } as const;
export const statementLength = { min: 10, max: 1000 } as const;

/** The name of the form field that holds the statement about a rule. */
export const statementField = (rule: string) => `settled.${rule}`;

/** Reads the decision form; null when it isn't one of ours, which no browser sends by itself. */
export function readDecisionForm(form: FormData): DecisionInput | null {
  const text = (name: string) => {
    const value = form.get(name);
    // Browsers send line ends as CR LF; lengths are counted as people see them.
    return typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : "";
  };
  const kind = decisionKinds.find((each) => each === text("kind"));
  const revision = Number(text("revision"));
  const applicationId = text("application");
  if (!kind || !applicationId || !Number.isSafeInteger(revision) || revision < 1) return null;
  const prefix = statementField("");
  const settled: Record<string, string> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith(prefix)) settled[name.slice(prefix.length)] = text(name);
  }
  return { applicationId, revision, kind, reason: text("reason"), settled };
}
