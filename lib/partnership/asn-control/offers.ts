import type { Db } from "@/lib/platform/db/client";
import { knownAnswer } from "@/lib/sources/peeringdb/answers";
import { knownRdap } from "@/lib/sources/rdap/answers";
import { maskAddress } from "./mask-address";
import { peeringDbNetworksOf, rightsFor } from "./peeringdb-rights";
import type { Claim } from "./proof";
import { freshRightsMs } from "./prove-by-peeringdb";
import { contactKey, maxTries } from "./registry-code";
import { shownContacts } from "./registry-contacts";

/** What the registry's part of the page shows: contacts masked, trouble, and a code that is open. */
export async function registryOffer(db: Db, { organisationId, asn }: Claim, now: Date) {
  const [rdap, peeringDb, code] = await Promise.all([
    knownRdap(db, asn),
    knownAnswer(db, asn),
    db.registryCode.findUnique({
      where: { organisationId_asn: { organisationId, asn: BigInt(asn) } },
      select: { address: true, sentAt: true, expiresAt: true, tries: true },
    }),
  ]);
  const shown = shownContacts(rdap, peeringDb);
  const { answer } = rdap;
  return {
    failure: rdap.failure,
    answer: answer && {
      status: answer.status,
      name: answer.name,
      isBlock: answer.first !== answer.last,
      source: answer.source,
      at: answer.fetchedAt,
    },
    contacts: shown && {
      source: shown.source,
      at: shown.at,
      list: shown.contacts.map(({ address, roles }) => ({
        key: contactKey(asn, address),
        masked: maskAddress(address),
        roles,
      })),
    },
    code:
      code && code.expiresAt > now && code.tries < maxTries
        ? {
            masked: maskAddress(code.address),
            expiresAt: code.expiresAt,
            left: maxTries - code.tries,
          }
        : null,
  };
}
export type RegistryOffer = Awaited<ReturnType<typeof registryOffer>>;

/** What the PeeringDB account of whoever reads the page comes to. */
export async function peeringDbOffer(db: Db, userId: string, asn: number, now: Date) {
  const rights = await peeringDbNetworksOf(db, userId);
  if (!rights) return { kind: "no-identity" as const };
  const { fetchedAt } = rights;
  if (now.getTime() - fetchedAt.getTime() > freshRightsMs) {
    return { kind: "too-old" as const, fetchedAt };
  }
  return { ...rightsFor(rights, asn), fetchedAt };
}
export type PeeringDbOffer = Awaited<ReturnType<typeof peeringDbOffer>>;
