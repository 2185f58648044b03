import { parseAsn } from "@/lib/core/routing/asn";
import { judgeRoute, type RegisteredRoute } from "@/lib/core/routing/irr/judge-route";
import { containsPrefix, formatPrefix, type Prefix, readPrefix } from "@/lib/core/routing/prefix";
import { rpslFile } from "./rpsl-file";
import { UnreadableInput, type Verb } from "./verb";

function prefixOf(text: string): Prefix {
  const read = readPrefix(text);
  if (read.ok) return read.prefix;
  throw new UnreadableInput(
    read.code === "host-bits"
      ? `"${text}" has bits set beyond its length; the network is ${formatPrefix(read.network)}.`
      : `"${text}" is no prefix; write it as 192.0.2.0/24 or 2001:db8::/32.`,
  );
}

function asnOf(text: string): number {
  const asn = parseAsn(text);
  if (asn !== null) return asn;
  throw new UnreadableInput(`"${text}" is no ASN; write it as 64500 or AS64500.`);
}

/** Judges a prefix and its origin by the route objects of an RPSL file, all registries alike. */
export const irrRoute: Verb = {
  parameters: "FILE PREFIX ASN",
  count: [3, 3],
  async run([file = "", text = "", asn = ""], output) {
    const prefix = prefixOf(text);
    const origin = asnOf(asn);
    const sources = new Set<string>();
    const routes: RegisteredRoute[] = [];
    for await (const objects of rpslFile(file)) {
      for (const object of objects) {
        sources.add(object.source);
        const isRoute = object.class === "route" || object.class === "route6";
        if (isRoute && containsPrefix(object.prefix, prefix)) routes.push(object);
      }
    }
    await output.line(JSON.stringify(judgeRoute(prefix, origin, routes, [...sources])));
  },
};
