import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { conflictOf } from "@/lib/accounts/actor/conflict-of-interest";
import { recordAudit } from "@/lib/platform/audit/record";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { lockAsn } from "./asn-lock";
import { notifyConflictResolved } from "./notifications";

/** What an administrator can make of a conflict. */
export const resolutions = ["end-challenger", "end-holder", "keep-both"] as const;
export type Resolution = (typeof resolutions)[number];

export const isResolution = (value: unknown): value is Resolution =>
  (resolutions as readonly unknown[]).includes(value);

/** Bounds of the reason, in characters. */
export const resolutionReason = { min: 10, max: 2000 } as const;

export type ResolveRefusal =
  | "not-found"
  /** The administrator belongs to one of the organisations. */
  | "conflict"
  | "reason-short"
  | "reason-long"
  /** Somebody else was quicker. */
  | "resolved-already";

export type ResolveOutcome = { ok: true } | { ok: false; code: ResolveRefusal };

/** Settles who controls an ASN: ends one side's proofs of it, or lets both stand. */
export function resolveConflict(
  client: PrismaClient,
  actor: SignedInActor,
  input: { id: string; resolution: Resolution; reason: string },
  now = new Date(),
): Promise<ResolveOutcome> {
  const { id, resolution } = input;
  const reason = input.reason.trim();
  const refused = (code: ResolveRefusal): ResolveOutcome => ({ ok: false, code });
  return client.$transaction(async (tx) => {
    const row = await tx.asnConflict.findUnique({
      where: { id },
      select: { asn: true, holderId: true, challengerId: true },
    });
    if (!row) return refused("not-found");
    const { holderId, challengerId } = row;
    const own = [holderId, challengerId].some(
      (organisationId) => conflictOf(actor, { organisationId, lastEditedById: null }) !== null,
    );
    if (own) return refused("conflict");
    if (reason.length < resolutionReason.min) return refused("reason-short");
    if (reason.length > resolutionReason.max) return refused("reason-long");
    const asn = Number(row.asn);
    await lockAsn(tx, asn);
    const { count } = await tx.asnConflict.updateMany({
      where: { id, resolvedAt: null },
      data: { resolvedAt: now, resolvedById: actor.userId, resolution, reason },
    });
    if (count === 0) return refused("resolved-already");
    const loser = { "keep-both": null, "end-holder": holderId, "end-challenger": challengerId };
    const ended = loser[resolution];
    if (ended) {
      await tx.asnProof.updateMany({
        where: { organisationId: ended, asn: row.asn, endedAt: null },
        data: { endedAt: now, endReason: "conflict" },
      });
    }
    for (const organisationId of [holderId, challengerId]) {
      const outcome = organisationId === ended ? "ended" : "stands";
      await notifyConflictResolved(tx, { organisationId, asn }, { conflictId: id, outcome }, now);
    }
    await recordAudit(tx, {
      actor,
      action: "control.resolved",
      objectType: "asn-conflict",
      objectId: id,
      after: { asn, holderId, challengerId, resolution, reason },
    });
    return { ok: true };
  });
}
