import {
  type AsSetExpansion,
  Expansion,
  expansionLimits,
  type FoundSet,
} from "@/lib/core/routing/irr/expand-as-set";
import { membersOf } from "@/lib/core/routing/irr/rpsl-objects";
import { formatSetReference, type SetReference } from "@/lib/core/routing/irr/set-reference";
import { type IrrFailure, irrFailure } from "@/lib/sources/irr/failure";
import { askText, chooseSources, type WhoisSession } from "./session";

/** Sets asked for over the network (ours): each is a query to every registry. */
const maxSets = 20_000;

interface Gathered {
  readonly ok: true;
  readonly found: ReadonlyMap<string, readonly FoundSet[]>;
}

/** Asks one registry, the one chosen by the query just before, for the direct members of sets. */
async function askMembers(session: WhoisSession, source: string, wanted: readonly SetReference[]) {
  return Promise.all(
    wanted.map(async (reference) => {
      const asked = await askText(session.connection, `!i${reference.name}`);
      if (!asked.ok) return asked;
      const { name } = reference;
      const set = asked.text === null ? null : { source, name, ...membersOf([asked.text]) };
      return { ok: true as const, key: formatSetReference(reference), set };
    }),
  );
}

/** Looks up one level of an expansion in every registry, all queries sent ahead. */
async function gather(
  session: WhoisSession,
  wanted: readonly SetReference[],
  unserved: Set<string>,
): Promise<Gathered | IrrFailure> {
  const { connection, sources } = session;
  const named = wanted.flatMap(({ source }) => (source === null ? [] : [source]));
  const asking = [];
  const choosing = [];
  for (const source of new Set([...sources, ...named])) {
    const configured = sources.includes(source);
    const here = wanted.filter((each) =>
      each.source === null ? configured : each.source === source,
    );
    if (here.length === 0 || unserved.has(source)) continue;
    const chosen = chooseSources(connection, [source]);
    // The server may lack a registry that only a member names: its answer is awaited, or what
    // follows would be asked of the registry chosen before.
    if (!configured) {
      const other = await chosen;
      if (!other.ok) return other;
      if (!other.served) {
        unserved.add(source);
        continue;
      }
    } else choosing.push(chosen);
    asking.push(askMembers(session, source, here));
  }
  for (const each of await Promise.all(choosing)) {
    if (!each.ok) return each;
    if (!each.served) return irrFailure("refused", "a registry that was served before");
  }
  const found = new Map<string, FoundSet[]>();
  for (const each of (await Promise.all(asking)).flat()) {
    if (!each.ok) return each;
    if (each.set !== null) found.set(each.key, [...(found.get(each.key) ?? []), each.set]);
  }
  return { ok: true, found };
}

/**
 * Expands an as-set over whois. The server's own recursion (`!iSET,1`) hides missing and ambiguous
 * sets, so each registry is asked for the direct members of each set, a level at a time.
 *
 * @returns also the registries that members name and the server lacks; their sets are `missing`
 */
export async function expandOverWhois(
  session: WhoisSession,
  asked: SetReference,
): Promise<{ ok: true; expansion: AsSetExpansion; unserved: readonly string[] } | IrrFailure> {
  const expansion = new Expansion(asked, { ...expansionLimits, sets: maxSets });
  const unserved = new Set<string>();
  while (expansion.wanted.length > 0) {
    const gathered = await gather(session, expansion.wanted, unserved);
    if (!gathered.ok) return gathered;
    if (asked.source !== null && unserved.has(asked.source)) {
      return irrFailure("source-not-served", asked.source);
    }
    expansion.answer((reference) => gathered.found.get(formatSetReference(reference)) ?? []);
  }
  return { ok: true, expansion: expansion.result(), unserved: [...unserved] };
}
