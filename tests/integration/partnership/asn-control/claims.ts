import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { db } from "@/lib/platform/db/client";
import { keepRdap } from "@/lib/sources/rdap/answers";
import { noObject, type RdapContact } from "@/lib/sources/rdap/autnum";
import { makeApplication, makeDocument, makeMember, makePerson } from "@/tests/support/factories";

/** An organisation with an application for the ASN, and somebody who may act for it. */
export async function makeClaim(asn: number, name = "Kestrel") {
  const document = makeDocument({ name, asn });
  const { id: applicationId, organisationId } = await makeApplication({ document });
  const actor = await makeMember(await makePerson({ name: `Ada of ${name}` }), organisationId);
  return { applicationId, actor, claim: { organisationId, asn } };
}

/** What the registry is known to say of an ASN. */
export async function knownContacts(
  asn: number,
  contacts: readonly (string | RdapContact)[],
  at = new Date(),
) {
  const listed = contacts.map((each) =>
    typeof each === "string" ? { address: each, roles: ["technical"] } : each,
  );
  const answer = { ...noObject("not-found"), status: "found" as const, name: "KESTREL" };
  const found = { ...answer, first: asn, last: asn, contacts: listed };
  await keepRdap(db(), asn, found, "https://rdap.registry.example/autnum/1", at);
}

/** A sign-in with PeeringDB that brought these rights. */
export async function signedInWithPeeringDb(
  actor: SignedInActor,
  networks: readonly { asn: number; perms: number; manage_peering_sessions?: number }[],
  fetchedAt: Date,
) {
  const { userId } = actor;
  const profile = {
    id: 4711,
    verified_user: true,
    verified_email: true,
    networks: networks.map((each, index) => ({ id: index + 1, name: "Kestrel", ...each })),
  };
  const identity = { userId, provider: "peeringdb", subject: userId };
  await db().identity.upsert({
    where: { provider_subject: { provider: "peeringdb", subject: userId } },
    create: { ...identity, profile, fetchedAt },
    update: { profile, fetchedAt },
  });
}

export const actions = async () =>
  (await db().auditEvent.findMany({ orderBy: { seq: "asc" } }))
    .map(({ action }) => action)
    .filter((action) => action.startsWith("control."));
