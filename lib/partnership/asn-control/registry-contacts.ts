import type { Known } from "@/lib/sources/peeringdb/answers";
import type { PeeringDbAnswer } from "@/lib/sources/peeringdb/rows";
import type { KnownRdap } from "@/lib/sources/rdap/answers";
import type { RdapAnswer, RdapContact } from "@/lib/sources/rdap/autnum";
import { mailAddress } from "@/lib/sources/rdap/mail-address";

/** Where the contacts of an ASN were shown. */
export type ContactSource = "rdap" | "peeringdb";

export type ShownContacts = {
  source: ContactSource;
  /** When they were shown, ISO 8601. */
  at: string;
  contacts: readonly RdapContact[];
};

/** PeeringDB's roles of people who run a network; sales and public relations do not. */
const peeringDbRoles = new Map([
  ["NOC", "noc"],
  ["Technical", "technical"],
  ["Policy", "policy"],
  ["Abuse", "abuse"],
]);

/**
 * The addresses that a registry's answer shows for one ASN. A block of several ASNs names whoever
 * gives them out, not who runs one of them.
 */
export function rdapContacts(answer: RdapAnswer): readonly RdapContact[] {
  return answer.status === "found" && answer.first === answer.last ? answer.contacts : [];
}

/** The addresses that PeeringDB shows to everybody for a network. */
export function peeringDbContacts({ net, poc }: PeeringDbAnswer): readonly RdapContact[] {
  const found = new Map<string, Set<string>>();
  for (const row of net ? poc : []) {
    const role = peeringDbRoles.get(row.role ?? "");
    const address = mailAddress(row.email ?? "");
    const shown = row.visible === "Public" && (row.status ?? "ok") === "ok";
    if (role && address && shown) {
      found.set(address, new Set([...(found.get(address) ?? []), role]));
    }
  }
  return [...found].map(([address, roles]) => ({ address, roles: [...roles] }));
}

/**
 * The contacts a code may go to: those of the registry; those of PeeringDB where the registry has
 * answered and shows none. Null while the registry has not answered, which says nothing either way.
 */
export function shownContacts(rdap: KnownRdap, peeringDb: Known): ShownContacts | null {
  if (!rdap.answer) return null;
  const registered = rdapContacts(rdap.answer);
  const fallback = peeringDb.answer ? peeringDbContacts(peeringDb.answer) : [];
  return registered.length > 0 || fallback.length === 0 || !peeringDb.answer
    ? { source: "rdap", at: rdap.answer.fetchedAt, contacts: registered }
    : { source: "peeringdb", at: peeringDb.answer.fetchedAt, contacts: fallback };
}
