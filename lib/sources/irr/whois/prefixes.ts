import { listOf, rpslPrefix } from "@/lib/core/routing/irr/rpsl-values";
import { comparePrefixes, formatPrefix, type Prefix } from "@/lib/core/routing/prefix";
import { type IrrFailure, irrFailure } from "../failure";
import { askText, chooseSources, type WhoisSession } from "./session";

/** Prefixes of one as-set that are held (ours): the whole routing table, and half again. */
const mostPrefixes = 2_000_000;

/** Every prefix the ASNs have route objects for, each once, in order. */
export async function prefixesOverWhois(
  session: WhoisSession,
  asns: readonly number[],
): Promise<{ ok: true; v4: string[]; v6: string[] } | IrrFailure> {
  const { connection, sources } = session;
  const chosen = chooseSources(connection, sources);
  const prefixes = new Map<string, Prefix>();
  const answers = await Promise.all(
    asns.flatMap((asn) =>
      ["!gAS", "!6AS"].map(async (query) => {
        const asked = await askText(connection, `${query}${asn}`);
        if (!asked.ok) return asked;
        for (const word of listOf(asked.text ?? "")) {
          const read = rpslPrefix(word);
          // What does not parse is no prefix of anybody.
          if (!read.ok) continue;
          if (prefixes.size >= mostPrefixes) return irrFailure("too-large", "prefixes");
          prefixes.set(formatPrefix(read.prefix), read.prefix);
        }
        return null;
      }),
    ),
  );
  const choice = await chosen;
  if (!choice.ok) return choice;
  if (!choice.served) return irrFailure("refused", `!s${sources.join(",")}`);
  const failure = answers.find((each) => each !== null);
  if (failure) return failure;
  const ordered = [...prefixes].sort(([, a], [, b]) => comparePrefixes(a, b));
  const of = (family: 4 | 6) =>
    ordered.flatMap(([text, prefix]) => (prefix.family === family ? [text] : []));
  return { ok: true, v4: of(4), v6: of(6) };
}
