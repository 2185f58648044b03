import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { may } from "@/lib/accounts/permissions/permissions";
import { recordAudit } from "@/lib/platform/audit/record";
import type { Db } from "@/lib/platform/db/client";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { startCounting } from "./add-proof";
import { lockAsn } from "./asn-lock";
import { notifyToConfirm } from "./notifications";
import { endOfProof } from "./proof";

/** Bounds of what a reviewer writes down as evidence, in characters. */
export const evidenceLength = { min: 20, max: 2000 } as const;

export type ReviewerRefusal =
  | "not-found"
  /** The reviewer belongs to the organisation, or edited its application. */
  | "conflict"
  | "evidence-short"
  | "evidence-long"
  /** Another one waits already. */
  | "waiting-already"
  /** Whoever recorded it may not confirm it. */
  | "same-person"
  /** Confirmed, refused or too old by now. */
  | "gone";

export type ReviewerOutcome = { ok: true } | { ok: false; code: ReviewerRefusal };

const refused = (code: ReviewerRefusal): ReviewerOutcome => ({ ok: false, code });

/** The application that was handed in, locked until the transaction ends. */
async function lockClaim(tx: Db, actor: SignedInActor, applicationId: string) {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "Application" WHERE "id" = ${applicationId} FOR UPDATE`;
  const row = await tx.application.findFirst({
    where: { id: applicationId, revisions: { some: {} } },
    select: { organisationId: true, lastEditedById: true, asn: true },
  });
  if (!row) return { ok: false, code: "not-found" } as const;
  if (!may(actor, "control.record", row)) return { ok: false, code: "conflict" } as const;
  const asn = Number(row.asn);
  await lockAsn(tx, asn);
  return { ok: true, claim: { organisationId: row.organisationId, asn } } as const;
}

/** Writes down what shows a reviewer that the organisation controls its ASN. It counts once confirmed. */
export function recordByHand(
  client: PrismaClient,
  actor: SignedInActor,
  input: { applicationId: string; evidence: string },
  now = new Date(),
): Promise<ReviewerOutcome> {
  const evidence = input.evidence.trim();
  return client.$transaction(async (tx) => {
    const locked = await lockClaim(tx, actor, input.applicationId);
    if (!locked.ok) return locked;
    if (evidence.length < evidenceLength.min) return refused("evidence-short");
    if (evidence.length > evidenceLength.max) return refused("evidence-long");
    const { claim } = locked;
    const key = { organisationId: claim.organisationId, asn: BigInt(claim.asn) };
    const waiting = await tx.asnProof.count({
      where: { ...key, method: "reviewer", confirmedAt: null, endedAt: null },
    });
    if (waiting > 0) return refused("waiting-already");
    const { id } = await tx.asnProof.create({
      data: {
        ...key,
        method: "reviewer",
        verifiedAt: now,
        userId: actor.userId,
        seen: { evidence },
        createdAt: now,
      },
      select: { id: true },
    });
    await notifyToConfirm(tx, claim, { proofId: id, by: actor }, now);
    await recordAudit(tx, {
      actor,
      action: "control.recorded",
      objectType: "asn-proof",
      objectId: id,
      after: { ...claim, evidence },
    });
    return { ok: true };
  });
}

type Settled = { applicationId: string; proofId: string };

/** A proof that waits for its second reviewer, under the locks; what counts as such must not be old. */
async function waitingProof(tx: Db, actor: SignedInActor, input: Settled, now: Date) {
  const locked = await lockClaim(tx, actor, input.applicationId);
  if (!locked.ok) return locked;
  const { claim } = locked;
  const proof = await tx.asnProof.findFirst({
    where: {
      id: input.proofId,
      organisationId: claim.organisationId,
      asn: BigInt(claim.asn),
      method: "reviewer",
    },
    select: { userId: true, verifiedAt: true, confirmedAt: true, endedAt: true },
  });
  if (!proof) return { ok: false, code: "not-found" } as const;
  const over = proof.confirmedAt !== null || proof.endedAt !== null;
  if (over || now >= endOfProof(proof.verifiedAt)) return { ok: false, code: "gone" } as const;
  return { ok: true, claim, recordedBy: proof.userId } as const;
}

/** The second reviewer's word, with which the proof begins to count. */
export function confirmByHand(
  client: PrismaClient,
  actor: SignedInActor,
  input: Settled,
  now = new Date(),
): Promise<ReviewerOutcome> {
  return client.$transaction(async (tx) => {
    const waiting = await waitingProof(tx, actor, input, now);
    if (!waiting.ok) return waiting;
    const { claim, recordedBy } = waiting;
    if (recordedBy === actor.userId) return refused("same-person");
    const { proofId } = input;
    await tx.asnProof.updateMany({
      where: {
        organisationId: claim.organisationId,
        asn: BigInt(claim.asn),
        method: "reviewer",
        id: { not: proofId },
        endedAt: null,
      },
      data: { endedAt: now, endReason: "renewed" },
    });
    await tx.asnProof.update({
      where: { id: proofId },
      data: { confirmedAt: now, confirmedById: actor.userId },
      select: { id: true },
    });
    const after = { asn: claim.asn, method: "reviewer" };
    const proof = { proofId, by: actor, method: "reviewer", after } as const;
    await startCounting(tx, claim, { ...proof, action: "control.confirmed" }, now);
    return { ok: true };
  });
}

/** Takes a proof that waits off the table: by the second reviewer, or by whoever recorded it. */
export function refuseByHand(
  client: PrismaClient,
  actor: SignedInActor,
  input: Settled,
  now = new Date(),
): Promise<ReviewerOutcome> {
  return client.$transaction(async (tx) => {
    const waiting = await waitingProof(tx, actor, input, now);
    if (!waiting.ok) return waiting;
    const { proofId } = input;
    const reason = "notConfirmed";
    await tx.asnProof.update({
      where: { id: proofId },
      data: { endedAt: now, endReason: reason },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "control.ended",
      objectType: "asn-proof",
      objectId: proofId,
      after: { ...waiting.claim, reason },
    });
    return { ok: true };
  });
}
