import { parseAsn } from "@/lib/core/network/asn";
import type { Db } from "@/lib/platform/db/client";
import { literal } from "@/lib/platform/db/like";

/** The partner that an entry is about. */
export type AuditSubject = {
  partner: string;
  asn: number | null;
  /** Null for partners of the imported list. */
  applicationId: string | null;
};

/** Most objects a search by partner stands for; nobody's name is that of more. */
const maxObjects = 1_000;

/** The ids of what bears a partner's name or ASN: applications, partners, proofs and conflicts. */
export async function objectsOfPartner(db: Db, text: string): Promise<string[]> {
  const parsed = parseAsn(text);
  const asn = parsed.ok ? BigInt(parsed.asn) : null;
  const pattern = `%${literal(text)}%`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    (SELECT a."id" FROM "Application" a
      WHERE a."submittedAt" IS NOT NULL
        AND (a."asn" = ${asn} OR coalesce(a."submittedName", a."partnerName") ILIKE ${pattern})
      LIMIT ${maxObjects})
    UNION (SELECT p."id" FROM "Partner" p WHERE p."asn" = ${asn} OR p."name" ILIKE ${pattern}
      LIMIT ${maxObjects})
    UNION (SELECT c."id" FROM "AsnProof" c WHERE c."asn" = ${asn} LIMIT ${maxObjects})
    UNION (SELECT f."id" FROM "AsnConflict" f WHERE f."asn" = ${asn} LIMIT ${maxObjects})`;
  return rows.map(({ id }) => id);
}

/**
 * Whom entries are about, by the id of their object; of a proof, the application it was for. What was
 * never submitted stays its organisation's own, as at the review desk.
 */
export async function subjectsOf(
  db: Db,
  objectIds: readonly string[],
): Promise<Map<string, AuditSubject>> {
  const ids = [...new Set(objectIds)];
  const rows = await db.$queryRaw<({ id: string; asn: bigint | null } & AuditSubject)[]>`
    SELECT a."id", coalesce(a."submittedName", a."partnerName") AS "partner", a."asn",
           a."id" AS "applicationId"
      FROM "Application" a WHERE a."id" = ANY (${ids}) AND a."submittedAt" IS NOT NULL
    UNION ALL
    SELECT p."id", p."name", p."asn", p."applicationId" FROM "Partner" p WHERE p."id" = ANY (${ids})
    UNION ALL
    SELECT c."id", coalesce(a."submittedName", a."partnerName", o."name"), c."asn", a."id"
      FROM "AsnProof" c JOIN "Organisation" o ON o."id" = c."organisationId"
      LEFT JOIN "Application" a ON a."organisationId" = c."organisationId" AND a."asn" = c."asn" AND a."submittedAt" IS NOT NULL
     WHERE c."id" = ANY (${ids})`;
  return new Map(
    rows.map(({ id, asn, ...subject }) => [
      id,
      { ...subject, asn: asn === null ? null : Number(asn) },
    ]),
  );
}
