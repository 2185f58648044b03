import type { Db } from "@/lib/platform/db/client";

const dayMs = 86_400_000;

/**
 * The proofs of control that partners in force rest on and that end within some days: of each ASN the
 * newest that counts. `lastDay` is the last day it is valid, YYYY-MM-DD in UTC.
 *
 * @param proofDays days a proof counts from the day it was verified, as the rule `asn-control` has it
 */
export async function endingProofs(
  db: Db,
  now: Date,
  { within, proofDays }: { within: number; proofDays: number },
) {
  const today = Date.parse(now.toISOString().slice(0, 10));
  // Valid while the age in days is less than proofDays, so the last day is the one before.
  const verifiedOn = (lastDay: number) => new Date(lastDay - (proofDays - 1) * dayMs).toISOString();
  const rows = await db.$queryRaw<{ id: string; applicationId: string; verifiedAt: Date }[]>`
    SELECT newest."id", p."applicationId", newest."verifiedAt"
    FROM "Partner" p
    JOIN "Application" a ON a."id" = p."applicationId"
    JOIN LATERAL (
      SELECT proof."id", proof."verifiedAt" FROM "AsnProof" proof
      WHERE proof."organisationId" = a."organisationId" AND proof."asn" = a."asn"
        AND proof."endedAt" IS NULL
        AND (proof."method" <> 'reviewer' OR proof."confirmedAt" IS NOT NULL)
      ORDER BY proof."verifiedAt" DESC LIMIT 1
    ) newest ON true
    WHERE p."revisionId" IS NOT NULL
      AND newest."verifiedAt" >= ${verifiedOn(today)}::timestamp
      AND newest."verifiedAt" < ${verifiedOn(today + (within + 1) * dayMs)}::timestamp
    ORDER BY newest."verifiedAt", newest."id"`;
  return rows.map(({ verifiedAt, ...row }) => {
    const verified = Date.parse(verifiedAt.toISOString().slice(0, 10));
    const lastDay = new Date(verified + (proofDays - 1) * dayMs).toISOString().slice(0, 10);
    return { ...row, lastDay };
  });
}
