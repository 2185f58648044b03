import type { SignedInActor } from "@/lib/accounts/actor/actor";
import type { Db } from "@/lib/platform/db/client";
import { databaseClock } from "@/lib/platform/db/clock";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { knownAnswer } from "@/lib/sources/peeringdb/answers";
import { knownRdap } from "@/lib/sources/rdap/answers";
import { type Added, addProof } from "./add-proof";
import { maskAddress } from "./mask-address";
import type { Claim } from "./proof";
import { hashCode, maxTries, readCode, sameHash } from "./registry-code";
import { shownContacts } from "./registry-contacts";

export type CodeEntered =
  | ({ ok: true } & Added)
  /** Not eight digits: no try is counted. */
  | { ok: false; code: "malformed" }
  | { ok: false; code: "wrong"; left: number }
  | { ok: false; code: "no-code" | "expired" | "used-up" | "contact-changed" };

/**
 * Proves control with a mailed code. It is the organisation's, so any member who may act for it can
 * type it, and it is of no use to another. Time is the database's, which no server's clock changes.
 */
export async function enterCode(
  client: PrismaClient,
  actor: Pick<SignedInActor, "userId" | "name">,
  claim: Claim,
  typed: string,
  clockOf: (tx: Db) => () => Promise<Date> = databaseClock,
): Promise<CodeEntered> {
  const { organisationId, asn } = claim;
  const code = readCode(typed);
  if (code === null) return { ok: false, code: "malformed" };
  return client.$transaction(async (tx) => {
    await tx.$queryRaw`
      SELECT 1 AS "locked" FROM "RegistryCode"
      WHERE "organisationId" = ${organisationId} AND "asn" = ${BigInt(asn)} FOR UPDATE`;
    const row = await tx.registryCode.findUnique({
      where: { organisationId_asn: { organisationId, asn: BigInt(asn) } },
      include: { user: { select: { name: true } } },
    });
    const now = await clockOf(tx)();
    if (!row) return { ok: false, code: "no-code" };
    if (now >= row.expiresAt) return { ok: false, code: "expired" };
    if (row.tries >= maxTries) return { ok: false, code: "used-up" };
    if (!sameHash(row.codeHash, hashCode(code, claim))) {
      const { tries } = await tx.registryCode.update({
        where: { id: row.id },
        data: { tries: { increment: 1 } },
        select: { tries: true },
      });
      const left = maxTries - tries;
      return left > 0 ? { ok: false, code: "wrong", left } : { ok: false, code: "used-up" };
    }
    await tx.registryCode.delete({ where: { id: row.id } });
    const { source, address, roles } = row;
    const shown = shownContacts(await knownRdap(tx, asn), await knownAnswer(tx, asn));
    const stands = shown?.source === source && shown.contacts.some((c) => c.address === address);
    if (!stands) return { ok: false, code: "contact-changed" };
    const seen = { source, address, roles, shownAt: shown.at, askedBy: row.user.name };
    const told = { ...seen, address: maskAddress(address) };
    const proof = { method: "registry_email", verifiedAt: now, by: actor, seen, told } as const;
    return { ok: true, ...(await addProof(tx, claim, proof, now)) };
  });
}
