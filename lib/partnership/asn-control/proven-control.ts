import type { Evidence } from "@/lib/core/requirements/evidence";
import type { Db } from "@/lib/platform/db/client";
import { wordOf } from "@/lib/platform/db/enum-words";

/**
 * The evidence's word on whether an organisation controls an ASN: its newest proof that has not
 * ended, however old (the rule `asn-control` judges the age); undefined without one. A proof that a
 * reviewer recorded by hand counts once a second one has confirmed it. While an administrator has
 * to look at what another organisation had proven before, none counts.
 */
export async function provenControl(
  db: Db,
  { organisationId, asn }: { organisationId: string; asn: number },
): Promise<Evidence["asnControl"]> {
  const proof = await db.asnProof.findFirst({
    where: {
      organisationId,
      asn: BigInt(asn),
      endedAt: null,
      OR: [{ method: { not: "reviewer" } }, { confirmedAt: { not: null } }],
      organisation: { challengedConflicts: { none: { asn: BigInt(asn), resolvedAt: null } } },
    },
    orderBy: { verifiedAt: "desc" },
    select: { method: true, verifiedAt: true },
  });
  return proof
    ? { method: wordOf(proof.method), verifiedAt: proof.verifiedAt.toISOString() }
    : undefined;
}
