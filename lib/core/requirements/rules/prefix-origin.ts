import { formatAsn } from "@/lib/core/network/asn";
import type { RoutingEvidence } from "@/lib/core/requirements/evidence";
import { notDeclared } from "@/lib/core/requirements/findings";
import type { Finding } from "@/lib/core/requirements/report";
import {
  type DeclaredNetwork,
  publicNetworks,
} from "@/lib/core/requirements/routes/declared-networks";
import { byNetwork } from "@/lib/core/requirements/routes/route-states";
import { defineRule } from "@/lib/core/requirements/rule";

const listPath = "/routing/prefixes";

type Seen = NonNullable<NonNullable<RoutingEvidence["bgp"]>["prefixes"]>[number];

const notObserved: Finding = { status: "unknown", code: "routes-not-observed", path: null };

/** What speaks against one network as route collectors see it; null where it is in order. */
function judge(
  { path, text }: DeclaredNetwork,
  seen: Seen | undefined,
  authorised: ReadonlySet<number>,
): Finding | null {
  if (!seen) return { ...notObserved, path, measured: text };
  if (!seen.seen) return { status: "warn", code: "not-announced", path, measured: text };
  const origins = [...new Set(seen.origins ?? [])];
  // A route may be seen without an origin that could be read.
  if (origins.length === 0) return { ...notObserved, path, measured: text };
  const others = origins.filter((origin) => !authorised.has(origin));
  if (others.length === 0) return null;
  const own = others.length < origins.length;
  return {
    status: own ? "warn" : "fail",
    code: own ? "several-origins" : "announced-by-others",
    path,
    measured: origins.map(formatAsn).join(", "),
    values: { prefix: text, unauthorised: others.map(formatAsn).join(", ") },
  };
}

/** The declared prefixes are seen on the internet, announced by the partner and nobody else. */
export const prefixOrigin = defineRule({
  id: "prefix-origin",
  level: "policy",
  section: "routes",
  sources: ["RPR24"],
  codes: [
    "routes-not-observed",
    "not-declared",
    "not-announced",
    "several-origins",
    "announced-by-others",
    "origins-agree",
  ],
  check({ document, evidence }) {
    const bgp = evidence.routing?.bgp;
    if (!bgp) return [notObserved];
    const { partner, routing } = document;
    if ((routing?.prefixes ?? []).length === 0) return [notDeclared(listPath)];
    const authorised = new Set([partner.asn, ...(routing?.registeredOriginAsns ?? [])]);
    const seen = byNetwork(bgp.prefixes ?? []);
    const networks = publicNetworks(document);
    const findings = networks.flatMap(
      (network) => judge(network, seen.get(network.key)?.[0], authorised) ?? [],
    );
    if (findings.length > 0) return findings;
    return [{ status: "pass", code: "origins-agree", path: listPath, measured: networks.length }];
  },
});
