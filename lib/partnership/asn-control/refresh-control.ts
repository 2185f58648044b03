import { recordAudit } from "@/lib/platform/audit/record";
import type { Prisma, PrismaClient } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env/env";
import { knownAnswer } from "@/lib/sources/peeringdb/answers";
import { lookUp } from "@/lib/sources/peeringdb/look-up";
import { lookUpRdap } from "@/lib/sources/rdap/look-up";
import { endProof } from "./end-proof";
import { peeringDbNetworksOf, rightsFor } from "./peeringdb-rights";
import { type Claim, type EndReason, whereInForce } from "./proof";
import { registryEmailEvidence } from "./proof-evidence";
import { peeringDbContacts, rdapContacts } from "./registry-contacts";

/** What came of looking at a proof again; each has words in `control.recheck`. */
export type Recheck =
  | { kind: "stands"; verifiedAt?: Date }
  /** Could not be asked: the proof stays as it is. */
  | { kind: "not-asked" }
  /** Nothing can be asked; its age decides. */
  | { kind: "by-age" }
  | { kind: "ended"; reason: EndReason };

/** An answer this fresh is as good as a new one, in ms. */
const freshMs = 60 * 60 * 1000;

/** Longest that PeeringDB may keep a decision waiting, in ms; its own questions have 3 s each. */
const patienceMs = 5000;

/**
 * Looks again at what proved that the organisation controls the ASN, before something is decided on
 * it. Call it outside any transaction, in a few seconds at most: registries are asked. A registry
 * that cannot be asked changes nothing.
 */
export async function refreshControl(
  client: PrismaClient,
  claim: Claim,
  now = new Date(),
): Promise<Recheck[]> {
  const proofs = await client.asnProof.findMany({
    where: { organisationId: claim.organisationId, asn: BigInt(claim.asn), ...whereInForce(now) },
    select: proofColumns,
  });
  const outcomes: Recheck[] = [];
  for (const proof of proofs) {
    const outcome = await lookAgain(client, proof, now);
    await keep(client, proof, outcome, now);
    outcomes.push(outcome);
  }
  return outcomes;
}

/**
 * Looks again at all that somebody proved by their PeeringDB account: after a sign-in with it, which
 * may have brought fewer rights than before.
 */
export async function refreshPeeringDbProofs(
  client: PrismaClient,
  userId: string,
  now = new Date(),
): Promise<Recheck[]> {
  const proofs = await client.asnProof.findMany({
    where: { userId, method: "peeringdb", ...whereInForce(now) },
    select: proofColumns,
  });
  const outcomes: Recheck[] = [];
  for (const proof of proofs) {
    const outcome = await rightsAgain(client, proof);
    await keep(client, proof, outcome, now);
    outcomes.push(outcome);
  }
  return outcomes;
}

const proofColumns = {
  id: true,
  organisationId: true,
  asn: true,
  method: true,
  userId: true,
  verifiedAt: true,
  seen: true,
} as const;
type Proof = Prisma.AsnProofGetPayload<{ select: typeof proofColumns }>;

async function lookAgain(client: PrismaClient, proof: Proof, now: Date): Promise<Recheck> {
  switch (proof.method) {
    case "peeringdb":
      return rightsAgain(client, proof);
    case "registry_email":
      return addressAgain(client, proof, now);
    default:
      return { kind: "by-age" };
  }
}

/** The rights as PeeringDB last gave them; somebody who left acts for the organisation no more. */
async function rightsAgain(client: PrismaClient, proof: Proof): Promise<Recheck> {
  const { organisationId, userId, verifiedAt } = proof;
  const ended = (reason: EndReason): Recheck => ({ kind: "ended", reason });
  const member = await client.membership.findUnique({
    where: { organisationId_userId: { organisationId, userId } },
    select: { role: true },
  });
  if (!member || member.role === "viewer") return ended("memberLeft");
  const rights = await peeringDbNetworksOf(client, userId);
  if (!rights) return ended("identityGone");
  if (rightsFor(rights, Number(proof.asn)).kind !== "may") return ended("rightsGone");
  const { fetchedAt } = rights;
  return { kind: "stands", ...(fetchedAt > verifiedAt && { verifiedAt: fetchedAt }) };
}

/**
 * Whether the address still stands where it was shown. That proves less than the code did, so the
 * proof grows no younger.
 */
async function addressAgain(client: PrismaClient, proof: Proof, now: Date): Promise<Recheck> {
  const seen = registryEmailEvidence.safeParse(proof.seen);
  if (!seen.success) return { kind: "by-age" };
  const { source, address } = seen.data;
  const asn = Number(proof.asn);
  const contacts =
    source === "rdap"
      ? await registered(client, asn, now)
      : await shownByPeeringDb(client, asn, now);
  if (!contacts) return { kind: "not-asked" };
  return contacts.some((contact) => contact.address === address)
    ? { kind: "stands" }
    : { kind: "ended", reason: "contactGone" };
}

async function registered(client: PrismaClient, asn: number, now: Date) {
  const { rdapBootstrapUrl: bootstrapUrl } = env();
  const { answer } = await lookUpRdap(client, asn, { bootstrapUrl, now, reuseMs: freshMs });
  return answer && isFresh(answer.fetchedAt, now) ? rdapContacts(answer) : null;
}

async function shownByPeeringDb(client: PrismaClient, asn: number, now: Date) {
  const known = await knownAnswer(client, asn);
  const fresh = known.answer && isFresh(known.answer.fetchedAt, now);
  const asking = fresh ? known : lookUp(client, asn, { url: env().peeringDbUrl, now, again: true });
  const { answer } = await within(patienceMs, asking, known);
  return answer && isFresh(answer.fetchedAt, now) ? peeringDbContacts(answer) : null;
}

const isFresh = (at: string, now: Date) => now.getTime() - Date.parse(at) <= freshMs;

/** The work's result, or what was known before when it takes longer. */
async function within<T>(most: number, work: T | Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((done) => {
    timer = setTimeout(done, most, otherwise);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Writes down what came of it. Only what changes the proof is in the audit trail. */
async function keep(client: PrismaClient, proof: Proof, outcome: Recheck, now: Date) {
  const { id, organisationId, verifiedAt } = proof;
  const asn = Number(proof.asn);
  if (outcome.kind === "ended") {
    const { reason } = outcome;
    await endProof(client, { organisationId, asn }, { proofId: id, reason }, now);
    return;
  }
  const note = { recheckedAt: now, recheck: outcome.kind };
  const again = outcome.kind === "stands" ? outcome.verifiedAt : undefined;
  if (!again) {
    await client.asnProof.updateMany({ where: { id, endedAt: null }, data: note });
    return;
  }
  await client.$transaction(async (tx) => {
    const { count } = await tx.asnProof.updateMany({
      where: { id, endedAt: null, verifiedAt },
      data: { ...note, verifiedAt: again },
    });
    if (count === 0) return;
    await recordAudit(tx, {
      actor: "system",
      action: "control.seen-again",
      objectType: "asn-proof",
      objectId: id,
      before: { verifiedAt: verifiedAt.toISOString() },
      after: { organisationId, asn, verifiedAt: again.toISOString() },
    });
  });
}
