import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { lookUp } from "@/lib/sources/peeringdb/look-up";

/** How old an answer is before it is asked for again, and how long an ASN that failed is left alone. */
const freshForMs = 24 * 3_600_000;
const leftAloneMs = 6 * 3_600_000;

/** Partners asked about at a time: 8 of the 20 questions a minute; the others are people's. */
export const partnersAtOnce = 2;

/**
 * Asks PeeringDB again about the partners in force whose answers are oldest. Called once a minute it
 * comes round to 10,000 partners in three and a half days, which no night would be long enough for.
 * When PeeringDB cannot be asked, what it said last stays, and the rest waits for the next time.
 */
export async function refreshOldestEvidence(
  client: PrismaClient,
  { peeringDbUrl, now }: { peeringDbUrl: string; now: Date },
): Promise<number> {
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString();
  const rows = await client.$queryRaw<{ asn: bigint }[]>`
    SELECT p."asn" FROM "Partner" p
    LEFT JOIN "PeeringDbAnswer" known ON known."asn" = p."asn"
    LEFT JOIN "PeeringDbFailure" failed ON failed."asn" = p."asn"
    WHERE p."revisionId" IS NOT NULL
      AND (known."fetchedAt" IS NULL OR known."fetchedAt" < ${before(freshForMs)}::timestamp)
      AND (failed."at" IS NULL OR failed."at" < ${before(leftAloneMs)}::timestamp
        OR failed."at" > ${now.toISOString()}::timestamp)
    ORDER BY known."fetchedAt" NULLS FIRST, p."id" LIMIT ${partnersAtOnce}`;
  let asked = 0;
  for (const { asn } of rows) {
    const { failure } = await lookUp(client, Number(asn), { url: peeringDbUrl, now });
    asked += 1;
    if (failure) break;
  }
  return asked;
}
