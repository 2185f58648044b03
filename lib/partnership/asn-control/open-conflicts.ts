import type { Db } from "@/lib/platform/db/client";
import { type Claim, whereInForce } from "./proof";

/** A conflict that was just opened. */
export type OpenedConflict = { id: string; asn: number; holderId: string; challengerId: string };

/**
 * Opens a conflict with every other organisation that has a standing proof of the same ASN. Lock the
 * ASN (`lockAsn`). One that an administrator has settled for both is not opened again.
 */
export async function openConflicts(
  tx: Db,
  { organisationId, asn }: Claim,
  now: Date,
): Promise<OpenedConflict[]> {
  const others = await tx.asnProof.findMany({
    where: { asn: BigInt(asn), organisationId: { not: organisationId }, ...whereInForce(now) },
    distinct: ["organisationId"],
    orderBy: { organisationId: "asc" },
    select: { organisationId: true },
  });
  if (others.length === 0) return [];
  const known = await tx.asnConflict.findMany({
    where: {
      asn: BigInt(asn),
      AND: [
        { OR: [{ resolvedAt: null }, { resolution: "keep-both" }] },
        { OR: [{ holderId: organisationId }, { challengerId: organisationId }] },
      ],
    },
    select: { holderId: true, challengerId: true },
  });
  const settled = new Set(known.flatMap(({ holderId, challengerId }) => [holderId, challengerId]));
  const opened: OpenedConflict[] = [];
  for (const { organisationId: holderId } of others) {
    if (settled.has(holderId)) continue;
    const row = { holderId, challengerId: organisationId };
    const { id } = await tx.asnConflict.create({
      data: { ...row, asn: BigInt(asn), openedAt: now },
      select: { id: true },
    });
    opened.push({ id, asn, ...row });
  }
  return opened;
}
