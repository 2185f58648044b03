import { listOf, rpslPrefix } from "@/lib/core/routing/irr/rpsl-values";
import { comparePrefixes, formatPrefix, type Prefix } from "@/lib/core/routing/prefix";
import { type IrrFailure, irrFailure } from "@/lib/sources/irr/failure";
import type { TakeAnswer } from "./connection";
import { chooseSources, textOf, type WhoisSession } from "./session";

/** Prefixes of one as-set that are held (ours): the whole routing table, and half again. */
const maxPrefixes = 2_000_000;

/** Asks what each ASN originates; null when everything is answered. */
function gather(
  { connection }: WhoisSession,
  asns: readonly number[],
  prefixes: Prefix[],
): Promise<IrrFailure | null> {
  let waiting = asns.length * 2;
  return new Promise((resolve) => {
    if (waiting === 0) resolve(null);
    const take: TakeAnswer = (asked, query) => {
      const answer = textOf(query, asked);
      if (!answer.ok) return resolve(answer);
      // What does not parse is no prefix of anybody.
      for (const word of answer.text ? listOf(answer.text) : []) {
        const read = rpslPrefix(word);
        if (read.ok) prefixes.push(read.prefix);
      }
      if (prefixes.length > maxPrefixes) resolve(irrFailure("too-large", "prefixes"));
      waiting--;
      if (waiting === 0) resolve(null);
    };
    for (const asn of asns) {
      connection.send(`!gAS${asn}`, take);
      connection.send(`!6AS${asn}`, take);
    }
  });
}

/** Every prefix the ASNs have route objects for, each once, in order. */
export async function prefixesOverWhois(
  session: WhoisSession,
  asns: readonly number[],
): Promise<{ ok: true; v4: string[]; v6: string[] } | IrrFailure> {
  const chosen = chooseSources(session.connection, session.sources);
  const prefixes: Prefix[] = [];
  const failure = await gather(session, asns, prefixes);
  const choice = await chosen;
  if (!choice.ok) return choice;
  if (!choice.served) return irrFailure("refused", `!s${session.sources.join(",")}`);
  if (failure) return failure;
  prefixes.sort(comparePrefixes);
  const texts = { 4: [] as string[], 6: [] as string[] };
  for (const prefix of prefixes) {
    const text = formatPrefix(prefix);
    if (texts[prefix.family].at(-1) !== text) texts[prefix.family].push(text);
  }
  return { ok: true, v4: texts[4], v6: texts[6] };
}
