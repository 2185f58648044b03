import { z } from "zod";
import { visibleName } from "@/lib/core/text/name";
import { boundedText } from "@/lib/core/text/outside-text";
import { jCardTexts } from "./jcard";
import { mailAddress } from "./mail-address";

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

/** Roles (RFC 9083, 10.2.4) of those who run a network or hold its number; registrars and sponsors do not. */
const roles: readonly string[] = ["technical", "noc", "administrative", "registrant", "abuse"];

/** Most contacts kept, and how deep entities are followed into entities. */
const maxContacts = 30;
/** Entities looked at in one answer; the largest of the five registries name some ten. */
const maxEntities = 500;
const deepest = 4;

const number = z.number().nullish().catch(null);
const autnum = z.object({
  objectClassName: boundedText(100).refine((name) => name.toLowerCase() === "autnum"),
  startAutnum: number,
  endAutnum: number,
  name: boundedText(10_000).nullish().catch(null),
  entities: z.unknown().optional(),
});

const entity = z.object({
  roles: z.array(z.unknown()).catch([]),
  vcardArray: z.unknown().optional(),
  entities: z.unknown().optional(),
});

/**
 * Reads a registry's answer about an ASN (RFC 9083, 5.5): null when it is no such object, or about
 * other ASNs. Entities may lie inside entities and may lack addresses, as where they are redacted.
 */
export function readAutnum(json: unknown, asn: number): RdapAnswer | null {
  const parsed = autnum.safeParse(json);
  if (!parsed.success) return null;
  const { startAutnum, endAutnum, name, entities } = parsed.data;
  const first = startAutnum ?? asn;
  const last = endAutnum ?? first;
  if (asn < first || asn > last) return null;
  const found = new Map<string, Set<string>>();
  collect(entities, found, { left: maxEntities }, deepest);
  const contacts = [...found].map(([address, held]) => ({
    address,
    roles: roles.filter((role) => held.has(role)),
  }));
  return {
    status: "found",
    name: (name && visibleName(name, 200)) ?? null,
    first,
    last,
    contacts: contacts.slice(0, maxContacts),
  };
}

/** The addresses of entities and of those in them, until there are enough. */
function collect(
  entities: unknown,
  found: Map<string, Set<string>>,
  looked: { left: number },
  depth: number,
) {
  if (!Array.isArray(entities) || depth === 0) return;
  for (const each of entities) {
    if (looked.left === 0 || found.size >= maxContacts) return;
    looked.left -= 1;
    const parsed = entity.safeParse(each);
    if (!parsed.success) continue;
    const held = parsed.data.roles
      .slice(0, roles.length * 4)
      .filter((role) => typeof role === "string" && roles.includes(role)) as string[];
    // Whoever stands below a registrar or sponsor is theirs.
    if (held.length === 0) continue;
    for (const text of jCardTexts(parsed.data.vcardArray, "email").slice(0, maxContacts)) {
      const address = mailAddress(text);
      if (address) found.set(address, new Set([...(found.get(address) ?? []), ...held]));
    }
    collect(parsed.data.entities, found, looked, depth - 1);
  }
}
