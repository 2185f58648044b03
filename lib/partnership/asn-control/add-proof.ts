import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { Prisma, ProofMethod } from "@/lib/platform/db/generated/client";
import { lockAsn } from "./asn-lock";
import { notifyContested, notifyProven } from "./notifications";
import { openConflicts } from "./open-conflicts";
import type { Claim } from "./proof";

type By = { userId: string; name: string };

export type NewProof = {
  method: Exclude<ProofMethod, "reviewer">;
  /** When control was seen. */
  verifiedAt: Date;
  by: By;
  /** What was seen; no secrets. */
  seen: Prisma.InputJsonObject;
  /** The part of it that the audit trail keeps; all of it without. */
  told?: Prisma.InputJsonObject;
};

/** Whether the proof counts at once, or an administrator must look at another organisation's first. */
export type Added = { contested: boolean };

/**
 * Records a proof in the place of the organisation's earlier one by the same method, and opens a
 * conflict where another organisation has proven the ASN. Call it last in the transaction.
 */
export async function addProof(tx: Db, claim: Claim, proof: NewProof, now: Date): Promise<Added> {
  const { method, verifiedAt, by, seen, told = seen } = proof;
  const { organisationId } = claim;
  const asn = BigInt(claim.asn);
  await lockAsn(tx, claim.asn);
  await tx.asnProof.updateMany({
    where: { organisationId, asn, method, endedAt: null },
    data: { endedAt: now, endReason: "renewed" },
  });
  const { id } = await tx.asnProof.create({
    data: { organisationId, asn, method, verifiedAt, userId: by.userId, seen, createdAt: now },
    select: { id: true },
  });
  const after = { asn: claim.asn, method, verifiedAt: verifiedAt.toISOString(), seen: told };
  return startCounting(
    tx,
    claim,
    { proofId: id, method, by, action: "control.proven", after },
    now,
  );
}

/**
 * What follows when a proof begins to count: conflicts, news, the audit trail. Lock the ASN, and call
 * it last in the transaction.
 */
export async function startCounting(
  tx: Db,
  claim: Claim,
  proof: {
    proofId: string;
    method: ProofMethod;
    by: By;
    action: "control.proven" | "control.confirmed";
    after: Prisma.InputJsonObject;
  },
  now: Date,
): Promise<Added> {
  const { proofId, by, action, after } = proof;
  const { organisationId } = claim;
  const opened = await openConflicts(tx, claim, now);
  const open = { challengerId: organisationId, asn: BigInt(claim.asn), resolvedAt: null };
  const contested = opened.length > 0 || (await tx.asnConflict.count({ where: open })) > 0;
  await notifyProven(tx, claim, proof, now);
  for (const conflict of opened) await notifyContested(tx, conflict, now);
  await recordAudit(tx, {
    actor: by,
    action,
    objectType: "asn-proof",
    objectId: proofId,
    after: { organisationId, ...after },
  });
  for (const { id, ...conflict } of opened) {
    await recordAudit(tx, {
      actor: by,
      action: "control.contested",
      objectType: "asn-conflict",
      objectId: id,
      after: conflict,
    });
  }
  return { contested };
}
