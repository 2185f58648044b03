import type { Db } from "@/lib/platform/db/client";
import { type FailureReason, isFailureReason } from "./failure";
import { inForce } from "./in-force";
import { type PeeringDbAnswer, type StoredAnswer, storedAnswer } from "./rows";
import { sameForPeople } from "./same-for-people";

export type Failure = { at: string; reason: FailureReason };

/** What is known of an ASN: the last answer, and the last failure where it came after. */
export type Known = {
  answer: PeeringDbAnswer | null;
  failure: Failure | null;
  /** The answer before the last change of what people read in it. */
  previous?: StoredAnswer | null;
  /** Since when PeeringDB is being asked, ISO 8601; null while it is not. */
  asking?: string | null;
};

/** After this long, in ms, whoever asked is gone. */
export const askingStaleMs = 30_000;

/** What earlier questions about the ASN left behind; asks nobody. */
export async function knownAnswer(db: Db, asn: number, now = new Date()): Promise<Known> {
  const where = { asn: BigInt(asn) };
  // One after the other: a transaction has one connection, on which only one may be under way.
  const kept = await db.peeringDbAnswer.findUnique({ where });
  const failed = await db.peeringDbFailure.findUnique({ where });
  const asked = await db.peeringDbAsking.findUnique({ where });
  const stored = kept ? parsed(kept.answer) : null;
  const answer = kept && stored && { ...stored, fetchedAt: kept.fetchedAt.toISOString() };
  const failure =
    failed && isFailureReason(failed.reason) && (!kept || failed.at > kept.fetchedAt)
      ? { at: failed.at.toISOString(), reason: failed.reason }
      : null;
  const isAsking = asked && now.getTime() - asked.since.getTime() < askingStaleMs;
  return {
    answer,
    failure,
    previous: kept ? parsed(kept.previous) : null,
    asking: isAsking ? asked.since.toISOString() : null,
  };
}

function parsed(json: unknown): StoredAnswer | null {
  const result = storedAnswer.safeParse(json);
  return result.success ? inForce(result.data) : null;
}

/** Keeps an answer in place of the last one, and that one beside it when people would read a difference. */
export async function keepAnswer(db: Db, asn: number, answer: StoredAnswer, at: Date) {
  const where = { asn: BigInt(asn) };
  const last = await db.peeringDbAnswer.findUnique({ where, select: { answer: true } });
  const before = parsed(last?.answer);
  const json = (value: StoredAnswer) => JSON.parse(JSON.stringify(value));
  const row = {
    fetchedAt: at,
    answer: json(answer),
    ...(before && !sameForPeople(before, answer) && { previous: json(before) }),
  };
  await db.peeringDbAnswer.upsert({ where, create: { ...where, ...row }, update: row });
}

/** Notes that the ASN could not be asked about; the last answer stays. */
export async function keepFailure(db: Db, asn: number, reason: FailureReason, at: Date) {
  await db.peeringDbFailure.upsert({
    where: { asn: BigInt(asn) },
    create: { asn: BigInt(asn), at, reason },
    update: { at, reason },
  });
}

/** Takes the right to ask about an ASN; false while somebody else is asking. */
export async function beginAsking(db: Db, asn: number, now: Date): Promise<boolean> {
  const stale = new Date(now.getTime() - askingStaleMs);
  await db.peeringDbAsking.deleteMany({ where: { asn: BigInt(asn), since: { lte: stale } } });
  const { count } = await db.peeringDbAsking.createMany({
    data: [{ asn: BigInt(asn), since: now }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Ends it; what came of it is kept before. */
export async function endAsking(db: Db, asn: number): Promise<void> {
  await db.peeringDbAsking.deleteMany({ where: { asn: BigInt(asn) } });
}
