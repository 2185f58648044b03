import type { Db } from "@/lib/platform/db/client";

/** Any number; it names the family of locks, one for each ASN. */
const lockFamily = 399_901;

/** ASNs have 32 bits, lock numbers are signed. */
const signed = (asn: number) => asn - 2 ** 31;

/**
 * Locks an ASN until the transaction ends: of two organisations that prove it at the same moment one
 * comes second, and sees the other.
 */
export async function lockAsn(tx: Db, asn: number): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS "locked"
    FROM (SELECT pg_advisory_xact_lock(${lockFamily}::int, ${signed(asn)}::int)) AS "lock"`;
}
