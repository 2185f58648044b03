import { notify } from "@/lib/accounts/notifications/notify";
import { actingMembersOf, reviewersOf } from "@/lib/accounts/notifications/recipients";
import { formatAsn } from "@/lib/core/network/asn";
import type { Db } from "@/lib/platform/db/client";
import type { ProofMethod } from "@/lib/platform/db/generated/client";
import { routes } from "@/lib/platform/routes/routes";
import { type Claim, type EndReason, methodKeys } from "./proof";

/** The claim with the words people know it by, and where its pages are. */
async function about(tx: Db, { organisationId, asn }: Claim) {
  // One after the other: a transaction has one connection, on which only one may be under way.
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true },
  });
  const application = await tx.application.findFirst({
    where: { organisationId, asn: BigInt(asn) },
    select: { id: true },
  });
  return {
    values: { partner: organisation.name, asn: formatAsn(asn) },
    href: application ? routes.applicationControl(application.id) : routes.applications(),
    reviewHref: application ? routes.reviewApplication(application.id) : routes.review(),
  };
}

const without = (ids: readonly string[], id: string | null) => ids.filter((each) => each !== id);

/** Tells the organisation's others that control was proven. */
export async function notifyProven(
  tx: Db,
  claim: Claim,
  { proofId, method, by }: { proofId: string; method: ProofMethod; by: { userId: string } },
  at: Date,
): Promise<void> {
  const { values, href } = await about(tx, claim);
  await notify(tx, {
    userIds: without(await actingMembersOf(tx, claim.organisationId), by.userId),
    kind: "controlProven",
    values: { ...values, method: methodKeys[method] },
    href,
    dedupe: `controlProven:${proofId}`,
    at,
  });
}

/** Tells the organisation that a proof has ended. */
export async function notifyProofEnded(
  tx: Db,
  claim: Claim,
  { proofId, reason }: { proofId: string; reason: EndReason },
  at: Date,
): Promise<void> {
  const { values, href } = await about(tx, claim);
  await notify(tx, {
    userIds: await actingMembersOf(tx, claim.organisationId),
    kind: "controlEnded",
    values: { ...values, reason },
    href,
    dedupe: `controlEnded:${proofId}`,
    at,
  });
}

/** Tells the other reviewers that one of them recorded a proof, which a second one must confirm. */
export async function notifyToConfirm(
  tx: Db,
  claim: Claim,
  { proofId, by }: { proofId: string; by: { userId: string; name: string } },
  at: Date,
): Promise<void> {
  const { values, reviewHref } = await about(tx, claim);
  await notify(tx, {
    userIds: without(await reviewersOf(tx, claim.organisationId), by.userId),
    kind: "proofToConfirm",
    values: { ...values, by: by.name },
    href: reviewHref,
    dedupe: `proofToConfirm:${proofId}`,
    at,
  });
}

/**
 * Tells the administrators of a conflict, and each organisation that there is one: not with whom,
 * since neither learns who else applies.
 */
export async function notifyContested(
  tx: Db,
  { id, asn, holderId, challengerId }: ConflictTold,
  at: Date,
): Promise<void> {
  const admins = await tx.user.findMany({ where: { staffRole: "admin" }, select: { id: true } });
  const holder = await about(tx, { organisationId: holderId, asn });
  const challenger = await about(tx, { organisationId: challengerId, asn });
  await notify(tx, {
    userIds: admins.map((admin) => admin.id),
    kind: "asnConflict",
    values: { ...challenger.values, other: holder.values.partner },
    href: routes.adminAsnConflicts(),
    dedupe: `asnConflict:${id}`,
    at,
  });
  for (const [side, told, organisationId] of [
    ["holder", holder, holderId],
    ["challenger", challenger, challengerId],
  ] as const) {
    await notify(tx, {
      userIds: await actingMembersOf(tx, organisationId),
      kind: "controlContested",
      values: { ...told.values, side },
      href: told.href,
      dedupe: `controlContested:${id}:${side}`,
      at,
    });
  }
}

type ConflictTold = { id: string; asn: number; holderId: string; challengerId: string };

/** Tells one side of a conflict what an administrator made of it. */
export async function notifyConflictResolved(
  tx: Db,
  claim: Claim,
  { conflictId, outcome }: { conflictId: string; outcome: "stands" | "ended" },
  at: Date,
): Promise<void> {
  const { values, href } = await about(tx, claim);
  await notify(tx, {
    userIds: await actingMembersOf(tx, claim.organisationId),
    kind: "conflictResolved",
    values: { ...values, outcome },
    href,
    dedupe: `conflictResolved:${conflictId}:${claim.organisationId}`,
    at,
  });
}
