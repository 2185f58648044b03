import { IrrDatabase } from "@/lib/core/routing/irr/irr-database";
import {
  parseSetReference,
  parseSource,
  type SetReference,
} from "@/lib/core/routing/irr/set-reference";
import { formatPrefix } from "@/lib/core/routing/prefix";
import { rpslFile } from "./rpsl-file";
import { UnreadableInput, type Verb } from "./verb";

function setOf(text: string): SetReference {
  const reference = parseSetReference(text);
  if (reference !== null) return reference;
  throw new UnreadableInput(
    `"${text}" names no as-set; write it as AS-EXAMPLE, AS64500:AS-EXAMPLE or RIPE::AS-EXAMPLE.`,
  );
}

function sourcesOf(text: string): string[] {
  const sources = text.split(",").map((each) => {
    const source = parseSource(each);
    if (source !== null) return source;
    throw new UnreadableInput(`"${each}" names no registry; write them as RIPE,RADB.`);
  });
  return [...new Set(sources)];
}

/**
 * Expands an as-set from an RPSL file. Without SOURCES all registries of the file are asked, in
 * the order in which they first come.
 */
export const irr: Verb = {
  parameters: "FILE SET [SOURCES]",
  count: [2, 3],
  async run([file = "", set = "", named], output) {
    const asked = setOf(set);
    const chosen = named === undefined ? null : sourcesOf(named);
    const database = new IrrDatabase();
    for await (const objects of rpslFile(file)) {
      for (const object of objects) database.add(object);
    }
    const sources = chosen ?? database.sources;
    const expansion = database.expand(asked, sources);
    const asns = new Set(expansion.asns);
    const prefixes = (family: 4 | 6) =>
      database.routes.prefixesOf(asns, sources, family).map(formatPrefix);
    await output.line(JSON.stringify({ ...expansion, v4: prefixes(4), v6: prefixes(6) }));
  },
};
