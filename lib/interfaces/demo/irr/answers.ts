import { parseAsn } from "@/lib/core/routing/asn";
import type { FoundSet } from "@/lib/core/routing/irr/expand-as-set";
import type { RouteObject } from "@/lib/core/routing/irr/rpsl-objects";
import { parseSetReference, type SetReference } from "@/lib/core/routing/irr/set-reference";
import {
  comparePrefixes,
  containsPrefix,
  equalPrefixes,
  formatPrefix,
  type Prefix,
  parsePrefix,
} from "@/lib/core/routing/prefix";
import type { Registry, RegistryObject } from "./registry";

/** What a connection has chosen. */
export interface Session {
  sources: readonly string[];
}

const noKey = "D\n";
const done = "C\n";
const failed = (reason: string) => `F ${reason}\n`;

/** The answer that holds data; the length counts bytes (Latin-1) and the newline after them. */
function data(lines: readonly string[], between = " "): string {
  if (lines.length === 0) return done;
  const text = lines.join(between);
  return `A${text.length + 1}\n${text}\n${done}`;
}

/** Sources by `!s`: "-lc" lists them, anything else chooses. */
function choose(registry: Registry, session: Session, list: string): string {
  if (list === "-lc") return data([session.sources.join(",")]);
  const chosen = list.toUpperCase().split(",");
  if (!chosen.every((source) => registry.database.sources.includes(source))) {
    return failed("One or more selected sources are unavailable.");
  }
  session.sources = chosen;
  return done;
}

function setOf(text: string): SetReference | null {
  const reference = parseSetReference(text);
  return reference?.source === null ? reference : null;
}

const asText = ({ asns, sets }: Pick<FoundSet, "asns" | "sets">) => [
  ...new Set([...asns.map((asn) => `AS${asn}`), ...sets]),
];

/** `!iSET` the members of a set, `!iSET,1` the ASNs in it and in the sets below. */
function members(registry: Registry, session: Session, text: string): string {
  const [name = "", recursive] = text.split(",");
  const reference = setOf(name);
  const set = reference && registry.database.find(reference, session.sources)[0];
  if (!reference || !set) return noKey;
  if (recursive !== "1") return data(asText(set).sort());
  const { asns } = registry.database.expand(reference, session.sources);
  return data(asText({ asns, sets: [] }).sort());
}

/** `!gAS1` and `!6AS1`: what an ASN has route objects for. */
function originated(registry: Registry, session: Session, asn: number | null, family: 4 | 6) {
  const routes = (asn === null ? undefined : registry.routesOf.get(asn)) ?? [];
  const found = routes
    .filter(({ prefix, source }) => prefix.family === family && session.sources.includes(source))
    .map(({ prefix }) => prefix)
    .sort(comparePrefixes);
  return found.length === 0 ? noKey : data([...new Set(found.map(formatPrefix))]);
}

/** `!aSET`, `!a4SET`, `!a6SET`: the prefixes of every ASN in a set. */
function aggregated(registry: Registry, session: Session, text: string): string {
  const [, family = "", name = ""] = /^([46]?)(.*)$/.exec(text) ?? [];
  const reference = setOf(name);
  if (!reference || registry.database.find(reference, session.sources).length === 0) return noKey;
  const asns = new Set(registry.database.expand(reference, session.sources).asns);
  const of = (each: 4 | 6) =>
    registry.database.routes.prefixesOf(asns, session.sources, each).map(formatPrefix);
  return data([...(family === "6" ? [] : of(4)), ...(family === "4" ? [] : of(6))]);
}

type RouteEntry = RegistryObject & { readonly object: RouteObject };

const isRoute = (each: RegistryObject): each is RouteEntry =>
  each.object.class === "route" || each.object.class === "route6";

/** Which routes an option of `!r` means; null for an option nobody knows. */
function relationOf(option: string): ((route: Prefix, asked: Prefix) => boolean) | null {
  if (option === "" || option === "o") return equalPrefixes;
  if (option === "L") return containsPrefix;
  if (option === "l") {
    return (route, asked) => containsPrefix(route, asked) && !equalPrefixes(route, asked);
  }
  return option === "M" ? (route, asked) => containsPrefix(asked, route) : null;
}

function routes(registry: Registry, session: Session, text: string): string {
  const [prefixText = "", option = ""] = text.split(",");
  const prefix = parsePrefix(prefixText);
  const isMeant = relationOf(option);
  if (prefix === null || isMeant === null) return failed("Invalid prefix or option");
  const found = registry.objects
    .filter(isRoute)
    .filter(({ object }) => session.sources.includes(object.source))
    .filter(({ object }) => isMeant(object.prefix, prefix));
  if (found.length === 0) return noKey;
  if (option === "o")
    return data(asText({ asns: found.map((each) => each.object.origin), sets: [] }));
  // The closest first; objects of one prefix by registry.
  const rank = ({ object }: RouteEntry) => session.sources.indexOf(object.source);
  found.sort((a, b) => b.object.prefix.length - a.object.prefix.length || rank(a) - rank(b));
  return data(
    found.map((each) => each.text),
    "\n\n",
  );
}

/** `!mCLASS,KEY`: the text of an object. */
function object(registry: Registry, session: Session, text: string): string {
  const [kind = "", key = ""] = text.split(",");
  const keyOf = ({ object }: RegistryObject): string => {
    if (object.class === "as-set") return object.name;
    return object.class === "aut-num" ? `AS${object.asn}` : formatPrefix(object.prefix);
  };
  const found = session.sources.flatMap((source) =>
    registry.objects.filter(
      (each) =>
        each.object.class === kind.toLowerCase() &&
        each.object.source === source &&
        keyOf(each).toUpperCase() === key.toUpperCase(),
    ),
  );
  return found.length === 0
    ? noKey
    : data(
        found.map((each) => each.text),
        "\n\n",
      );
}

/**
 * The answer to one query of the IRRd protocol, byte for byte as IRRd gives it (section 4.3 of the
 * routing catalogue); null where it gives none.
 */
export function answer(registry: Registry, session: Session, query: string): string | null {
  if (query === "!!") return null;
  const rest = query.slice(2);
  switch (query.slice(0, 2)) {
    case "!n":
    case "!t":
      return done;
    case "!s":
      return choose(registry, session, rest);
    case "!i":
      return members(registry, session, rest);
    case "!g":
      return originated(registry, session, parseAsn(rest), 4);
    case "!6":
      return originated(registry, session, parseAsn(rest), 6);
    case "!a":
      return aggregated(registry, session, rest);
    case "!r":
      return routes(registry, session, rest);
    case "!m":
      return object(registry, session, rest);
    default:
      return failed("Unrecognised command");
  }
}
