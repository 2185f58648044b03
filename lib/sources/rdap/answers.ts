import type { Db } from "@/lib/platform/db/client";
import { type RdapAnswer, rdapAnswer } from "./autnum";
import { isRdapFailure, type RdapFailure } from "./failure";

/** What is known of an ASN from its registry: the last answer, and the last failure where it came after. */
export type KnownRdap = {
  answer: (RdapAnswer & { fetchedAt: string; source: string }) | null;
  failure: { at: string; reason: RdapFailure } | null;
};

/** What earlier questions about the ASN left behind; asks nobody. */
export async function knownRdap(db: Db, asn: number): Promise<KnownRdap> {
  const row = await db.rdapAnswer.findUnique({ where: { asn: BigInt(asn) } });
  if (!row) return { answer: null, failure: null };
  const { fetchedAt, failedAt, failure } = row;
  const parsed = rdapAnswer.safeParse(row.answer);
  const answer =
    fetchedAt && parsed.success
      ? { ...parsed.data, fetchedAt: fetchedAt.toISOString(), source: row.source ?? "" }
      : null;
  const failed = failedAt && isRdapFailure(failure) && (!fetchedAt || failedAt > fetchedAt);
  return { answer, failure: failed ? { at: failedAt.toISOString(), reason: failure } : null };
}

/** Keeps an answer in place of the last one. */
export async function keepRdap(db: Db, asn: number, answer: RdapAnswer, source: string, at: Date) {
  const row = { fetchedAt: at, source, answer };
  await db.rdapAnswer.upsert({
    where: { asn: BigInt(asn) },
    create: { asn: BigInt(asn), ...row },
    update: row,
  });
}

/** Notes that the registry could not be asked; the last answer stays. */
export async function keepRdapFailure(db: Db, asn: number, failure: RdapFailure, at: Date) {
  const row = { failedAt: at, failure };
  await db.rdapAnswer.upsert({
    where: { asn: BigInt(asn) },
    create: { asn: BigInt(asn), ...row },
    update: row,
  });
}
