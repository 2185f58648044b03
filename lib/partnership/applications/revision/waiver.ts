import type { Finding } from "@/lib/core/requirements/report";
import type { WaiverLevel } from "@/lib/platform/db/generated/enums";

/** A failing rule that reviewers accept, or one of them proposed to. */
export type Waiver = {
  id: string;
  ruleId: string;
  level: WaiverLevel;
  /** The failing findings that were accepted. */
  findings: readonly Finding[];
  reason: string;
  /** Its last day, YYYY-MM-DD in UTC; null for one without an end. */
  endsOn: string | null;
  /** The number of the revision it was made on. */
  revision: number;
  proposedById: string;
  proposedBy: string;
  proposedAt: Date;
  /** The second reviewer; null where one is enough, and while it waits for them. */
  secondById: string | null;
  secondBy: string | null;
  secondAt: Date | null;
  withdrawnById: string | null;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
  withdrawReason: string | null;
};

/** `proposed`: a mandatory rule's that waits for the second reviewer. */
export const waiverStates = ["proposed", "in-force", "ended", "withdrawn"] as const;
export type WaiverState = (typeof waiverStates)[number];

/** Where a waiver stands at a moment; its last day is counted in, by UTC. */
export function waiverState(
  waiver: Pick<Waiver, "level" | "endsOn" | "secondAt" | "withdrawnAt">,
  now: Date,
): WaiverState {
  const { level, endsOn, secondAt, withdrawnAt } = waiver;
  if (withdrawnAt) return "withdrawn";
  if (endsOn !== null && endsOn < now.toISOString().slice(0, 10)) return "ended";
  return level === "policy" || secondAt ? "in-force" : "proposed";
}

/** A waiver that counts now: by one reviewer, or by two where its rule is mandatory. */
export type WaiverInForce = Waiver;

/** Since when a waiver has counted. */
export const inForceSince = ({ secondAt, proposedAt }: Waiver): Date => secondAt ?? proposedAt;
