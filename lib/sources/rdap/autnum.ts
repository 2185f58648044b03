import { z } from "zod";
import { visibleName } from "@/lib/core/text/name";
import { boundedText } from "@/lib/core/text/outside-text";
import { type EntityLink, type Gathered, gather, networkRoles } from "./entities";

/** Somebody whom a registry names for an ASN, by address. */
export const rdapContact = z.object({
  address: boundedText(254),
  roles: z.array(boundedText(100)).max(20),
});
export type RdapContact = z.infer<typeof rdapContact>;

/** What the portal keeps of a registry's answer about an ASN. */
export const rdapAnswer = z.object({
  /** "no-registry": IANA names none for it. */
  status: z.enum(["found", "not-found", "no-registry"]),
  name: boundedText(1000).nullable(),
  /** The ASNs that the answer is about, ends included. */
  first: z.number().nullable(),
  last: z.number().nullable(),
  contacts: z.array(rdapContact).max(1000),
});
export type RdapAnswer = z.infer<typeof rdapAnswer>;

/** An answer without an object. */
export const noObject = (status: "not-found" | "no-registry"): RdapAnswer => {
  return { status, name: null, first: null, last: null, contacts: [] };
};

/** Most contacts kept. */
const maxContacts = 30;

const number = z.number().nullish().catch(null);
const autnum = z.object({
  objectClassName: boundedText(100).refine((name) => name.toLowerCase() === "autnum"),
  startAutnum: number,
  endAutnum: number,
  name: boundedText(10_000).nullish().catch(null),
  entities: z.unknown().optional(),
});

/** An answer, and the entities in it whose address stands elsewhere. */
export type ReadAutnum = { answer: RdapAnswer; links: readonly EntityLink[] };

/**
 * Reads a registry's answer about an ASN (RFC 9083, 5.5): null when it is no such object, or about
 * other ASNs. Entities may lie inside entities and may lack addresses, as where they are redacted.
 */
export function readAutnum(json: unknown, asn: number): ReadAutnum | null {
  const parsed = autnum.safeParse(json);
  if (!parsed.success) return null;
  const { startAutnum, endAutnum, name, entities } = parsed.data;
  const first = startAutnum ?? asn;
  const last = endAutnum ?? first;
  if (asn < first || asn > last) return null;
  const gathered = gather(entities);
  const answer: RdapAnswer = {
    status: "found",
    name: (name && visibleName(name, 200)) ?? null,
    first,
    last,
    contacts: contactsOf(gathered.addresses),
  };
  return { answer, links: gathered.links };
}

/** The contacts that addresses with their roles make. */
export function contactsOf(addresses: Gathered["addresses"]): RdapContact[] {
  return [...addresses]
    .map(([address, held]) => ({ address, roles: networkRoles.filter((role) => held.has(role)) }))
    .slice(0, maxContacts);
}
