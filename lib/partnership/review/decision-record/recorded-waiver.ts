import type { Waiver } from "@/lib/partnership/applications/revision/waiver";
import type { RecordedWaiver } from "./format";

/** A waiver as a record holds it. */
export function recordedWaiver(waiver: Waiver): RecordedWaiver {
  const { id, ruleId, level, findings, endsOn, revision, secondAt, secondBy, ...rest } = waiver;
  return {
    id,
    rule: ruleId,
    level,
    findings: [...findings],
    endsOn,
    revision,
    proposedAt: rest.proposedAt.toISOString(),
    secondAt: secondAt?.toISOString() ?? null,
    reason: rest.reason,
    proposedBy: rest.proposedBy,
    secondBy,
  };
}

/** The waivers that counted at an earlier moment, of all there ever were. */
export const inForceAt = (waivers: readonly Waiver[], at: Date): Waiver[] => {
  const day = at.toISOString().slice(0, 10);
  return waivers.filter(({ level, proposedAt, secondAt, withdrawnAt, endsOn }) => {
    const since = level === "policy" ? proposedAt : secondAt;
    const began = since !== null && since <= at;
    return (
      began && (withdrawnAt === null || withdrawnAt > at) && (endsOn === null || endsOn >= day)
    );
  });
};
