import type { Db } from "@/lib/platform/db/client";
import { type FailureReason, isFailureReason } from "./failure";
import { type PeeringDbAnswer, type StoredAnswer, storedAnswer } from "./rows";

export type Failure = { at: string; reason: FailureReason };

/** What is known of an ASN: the last answer, and the last failure where it came after. */
export type Known = { answer: PeeringDbAnswer | null; failure: Failure | null };

/** What earlier questions about the ASN left behind; asks nobody. */
export async function knownAnswer(db: Db, asn: number): Promise<Known> {
  const [kept, failed] = await Promise.all([
    db.peeringDbAnswer.findUnique({ where: { asn: BigInt(asn) } }),
    db.peeringDbFailure.findUnique({ where: { asn: BigInt(asn) } }),
  ]);
  const parsed = kept ? storedAnswer.safeParse(kept.answer) : null;
  const answer =
    kept && parsed?.success ? { ...parsed.data, fetchedAt: kept.fetchedAt.toISOString() } : null;
  const failure =
    failed && isFailureReason(failed.reason) && (!kept || failed.at > kept.fetchedAt)
      ? { at: failed.at.toISOString(), reason: failed.reason }
      : null;
  return { answer, failure };
}

/** Keeps an answer in place of the last one. */
export async function keepAnswer(db: Db, asn: number, answer: StoredAnswer, at: Date) {
  const row = { fetchedAt: at, answer: JSON.parse(JSON.stringify(answer)) };
  await db.peeringDbAnswer.upsert({
    where: { asn: BigInt(asn) },
    create: { asn: BigInt(asn), ...row },
    update: row,
  });
}

/** Notes that the ASN could not be asked about; the last answer stays. */
export async function keepFailure(db: Db, asn: number, reason: FailureReason, at: Date) {
  await db.peeringDbFailure.upsert({
    where: { asn: BigInt(asn) },
    create: { asn: BigInt(asn), at, reason },
    update: { at, reason },
  });
}
