import { z } from "zod";
import { boundedText } from "@/lib/core/text/outside-text";
import { jCardTexts } from "./jcard";
import { mailAddress } from "./mail-address";

/** Roles (RFC 9083, 10.2.4) of those who run a network or hold its number; registrars and sponsors do not. */
export const networkRoles: readonly string[] = [
  "technical",
  "noc",
  "administrative",
  "registrant",
  "abuse",
];

/** Most addresses gathered, and how deep entities are followed into entities. */
const maxAddresses = 30;
/** Entities looked at in one answer; the largest of the five registries name some ten. */
const maxEntities = 500;
const deepest = 4;
/** Links looked at of one entity, and the longest handle or link taken, in UTF-16 units. */
const maxLinks = 20;
const maxHandle = 200;
const maxHref = 2000;

const entity = z.object({
  handle: boundedText(maxHandle).nullish().catch(null),
  roles: z.array(z.unknown()).catch([]),
  vcardArray: z.unknown().optional(),
  links: z.array(z.unknown()).catch([]),
  entities: z.unknown().optional(),
});
type Entity = z.infer<typeof entity>;

/** Where an entity that came without an address says it is found (RFC 9083, 4.2). */
export type EntityLink = {
  href: string;
  handle: string | null;
  roles: readonly string[];
  /** Whether it came without any card, as where a registry names people by handle alone. */
  bare: boolean;
};

export type Gathered = {
  /** Mail addresses with the roles their holders have. */
  addresses: Map<string, Set<string>>;
  links: EntityLink[];
};

/** The addresses of entities and of those in them, and links of those that have none. */
export function gather(entities: unknown, into?: Gathered): Gathered {
  const gathered = into ?? { addresses: new Map(), links: [] };
  collect(entities, gathered, { left: maxEntities }, deepest);
  return gathered;
}

function collect(entities: unknown, into: Gathered, looked: { left: number }, depth: number) {
  if (!Array.isArray(entities) || depth === 0) return;
  for (const each of entities) {
    if (looked.left === 0 || into.addresses.size >= maxAddresses) return;
    looked.left -= 1;
    const parsed = entity.safeParse(each);
    if (!parsed.success) continue;
    const held = rolesOf(parsed.data);
    // Whoever stands below a registrar or sponsor is theirs.
    if (held.length === 0) continue;
    if (!addAddresses(parsed.data.vcardArray, held, into)) addLink(parsed.data, held, into);
    collect(parsed.data.entities, into, looked, depth - 1);
  }
}

const rolesOf = ({ roles }: Entity) =>
  roles
    .slice(0, networkRoles.length * 4)
    .filter((role): role is string => typeof role === "string" && networkRoles.includes(role));

/** Adds what a card has; false without an address. */
export function addAddresses(
  jCard: unknown,
  held: readonly string[],
  { addresses }: Gathered,
): boolean {
  let any = false;
  for (const text of jCardTexts(jCard, "email").slice(0, maxAddresses)) {
    const address = mailAddress(text);
    if (!address) continue;
    addresses.set(address, new Set([...(addresses.get(address) ?? []), ...held]));
    any = true;
  }
  return any;
}

const link = z.object({ rel: boundedText(100), href: boundedText(maxHref) });

function addLink({ handle, links, vcardArray }: Entity, roles: readonly string[], into: Gathered) {
  for (const each of links.slice(0, maxLinks)) {
    const parsed = link.safeParse(each);
    if (!parsed.success || parsed.data.rel.toLowerCase() !== "self") continue;
    const { href } = parsed.data;
    if (into.links.some((other) => other.href === href)) return;
    into.links.push({ href, handle: handle ?? null, roles, bare: vcardArray === undefined });
    return;
  }
}
