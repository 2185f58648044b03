import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { decisionTime } from "@/lib/partnership/applications/lifecycle/decision-time";
import type { Waiver } from "@/lib/partnership/applications/revision/waiver";
import { type RowSeal, sealRow } from "@/lib/platform/audit/row-seal";
import type { Db } from "@/lib/platform/db/client";
import type { DecisionKind } from "@/lib/platform/db/generated/enums";
import { assembleRecord, type CheckFacts, readRevision } from "./assemble";
import { skeletonOf } from "./record-hashes";
import { recordedWaiver } from "./recorded-waiver";
import { shownReport } from "./shown-report";

type Made = {
  applicationId: string;
  revisionId: string;
  actor: Pick<SignedInActor, "userId" | "name">;
  kind: DecisionKind;
  /** To the partner. */
  reason: string | null;
  /** The judgement it rests on; null where it rests on the report of submission. */
  check: CheckFacts | null;
  /** In force at the moment. */
  waivers: readonly Waiver[];
  /** What was on the screen: the check's id ("" for the submitted report) and what blocked. */
  screen: { check: string; blocking: string } | null;
  /** Who proposed it, where it takes two. */
  proposedBy?: string;
  now: Date;
};

/**
 * Writes a decision and its record, in the transaction that locks the application. The answer goes
 * into the audit entry of the decision, which vouches for both rows.
 */
export async function writeDecision(
  tx: Db,
  { applicationId, revisionId, actor, kind, reason, check, waivers, screen, proposedBy, now }: Made,
): Promise<{ decision: number; record: string; rows: RowSeal[] }> {
  const row = await tx.decision.create({
    data: {
      revisionId,
      checkId: check?.id ?? null,
      kind,
      reason,
      decidedById: actor.userId,
      decidedAt: await decisionTime(tx, applicationId, now),
    },
  });
  const number = await tx.decision.count({ where: { revision: { applicationId } } });
  const revision = await readRevision(tx, revisionId);
  const { id, decidedAt: at } = row;
  const record = assembleRecord({
    decision: {
      id,
      number,
      kind,
      at,
      reason,
      by: actor.name,
      byId: actor.userId,
      ...(proposedBy !== undefined && { proposedBy }),
    },
    revision,
    check,
    waivers: waivers.map(recordedWaiver),
    shown: screen && (await shownReport(tx, revision, screen)),
    kept: "with-the-decision",
  });
  const { decision: hash } = record.hashes;
  const kept = await tx.decisionRecord.create({
    data: {
      decisionId: id,
      applicationId,
      number,
      content: JSON.parse(JSON.stringify(skeletonOf(record))),
      hash,
    },
  });
  return {
    decision: number,
    record: hash,
    rows: [sealRow("decision", row), sealRow("record", kept)],
  };
}
