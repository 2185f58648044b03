import { formText } from "./form-text";

/** What a reviewer sends: which revision was on the screen, and the decision about it. */
export type DecisionInput = {
  applicationId: string;
  /** The number of the revision the reviewer read. */
  revision: number;
  kind: DecisionKind;
  /** To the partner; demanded when declining, a remark when approving. Trimmed. */
  reason: string;
  /** What stood in the way of an approval on the screen, as `blockingMark` writes it. */
  seen: string;
  /** The check whose report was on the screen, "" for the report of submission; absent without a screen. */
  check?: string;
};

export const decisionKinds = ["approved", "declined"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Bounds of a reason, in characters. */
export const reasonLength = { min: 10, max: 5000 } as const;

/** Reads the decision form; null when it isn't one of ours, which no browser sends by itself. */
export function readDecisionForm(form: FormData): DecisionInput | null {
  const text = (name: string) => formText(form, name);
  const kind = decisionKinds.find((each) => each === text("kind"));
  const revision = Number(text("revision"));
  const applicationId = text("application");
  if (!kind || !applicationId || !Number.isSafeInteger(revision) || revision < 1) return null;
  return {
    applicationId,
    revision,
    kind,
    reason: text("reason"),
    seen: text("seen"),
    check: text("check"),
  };
}
