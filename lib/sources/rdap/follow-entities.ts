import type { Db } from "@/lib/platform/db/client";
import { getOutside, retryAfterSeconds } from "@/lib/platform/outgoing/get";
import { contactsOf, type RdapAnswer, type ReadAutnum } from "./autnum";
import { addAddresses, type EntityLink, type Gathered, gather } from "./entities";
import { leaveAlone, mayAsk } from "./pause";
import { maxBytes, readJson } from "./request";

/** Entities asked for after one answer. */
const maxFollowed = 4;

/** Shortest time worth beginning another question, in ms. */
const worthwhileMs = 300;

export type Follow = {
  /** Origins that may be asked: the registries' own servers. */
  origins: ReadonlySet<string>;
  /** See `getOutside`. */
  trusted: string;
  now: Date;
  /** Time that is left, in ms. */
  left: () => number;
};

/**
 * Fetches the entities of an answer that came without an address from where they say they are. One
 * step only: links in what is fetched are not followed. Those without a card come first; those whose
 * card has no address are asked for only while no address is known, since it was mostly left out on
 * purpose. Trouble leaves the answer as it is.
 */
export async function followEntities(
  db: Db,
  { answer, links }: ReadAutnum,
  follow: Follow,
): Promise<RdapAnswer> {
  const found: Gathered = { addresses: new Map(), links: [] };
  for (const { address, roles } of answer.contacts) found.addresses.set(address, new Set(roles));
  const allowed = links.filter(({ href }) => isAllowed(href, follow));
  const inOrder = [...allowed.filter(({ bare }) => bare), ...allowed.filter(({ bare }) => !bare)];
  for (const link of inOrder.slice(0, maxFollowed)) {
    if (!link.bare && found.addresses.size > 0) break;
    if (follow.left() < worthwhileMs) break;
    if (!(await mayAsk(db, link.href, follow.now))) continue;
    await followOne(db, link, follow, found);
  }
  return { ...answer, contacts: contactsOf(found.addresses) };
}

function isAllowed(href: string, { origins }: Follow): boolean {
  return URL.canParse(href) && origins.has(new URL(href).origin);
}

async function followOne(
  db: Db,
  { href, handle, roles }: EntityLink,
  { trusted, now, left }: Follow,
  found: Gathered,
): Promise<void> {
  const got = await getOutside(href, {
    accept: "application/rdap+json, application/json",
    timeoutMs: Math.ceil(left()),
    maxBytes,
    maxRedirects: 1,
    trusted,
  });
  if (!got.ok) return;
  if (got.status === 429) {
    const until = new Date(now.getTime() + retryAfterSeconds(got.headers) * 1000);
    return leaveAlone(db, href, until);
  }
  const json = got.status === 200 ? readJson(got.text) : null;
  if (typeof json !== "object" || json === null) return;
  const { objectClassName, handle: named, vcardArray, entities } = json as Record<string, unknown>;
  if (objectClassName !== "entity") return;
  // Somebody else's card would let a stranger be mailed the code.
  if (handle !== null && named !== handle) return;
  addAddresses(vcardArray, roles, found);
  gather(entities, found);
}
