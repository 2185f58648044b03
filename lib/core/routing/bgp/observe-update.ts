import type { ObservedUpdate } from "@/lib/core/routing/observed";
import { originOf, type Path, pathOf } from "@/lib/core/routing/path";
import { formatAddress, type Prefix } from "@/lib/core/routing/prefix";
import type { FamilyRoutes } from "./multiprotocol";
import { safi } from "./multiprotocol";
import type { Nlri } from "./nlri";
import type { BgpUpdate } from "./update";

function unicast(plain: readonly Nlri[], families: readonly FamilyRoutes[]): Prefix[] {
  const prefixes = plain.map(({ prefix }) => prefix);
  for (const family of families) {
    if (family.safi !== safi.unicast) continue;
    for (const { prefix } of family.prefixes) prefixes.push(prefix);
  }
  return prefixes;
}

/**
 * What an UPDATE says about unicast routes. One whose path cannot be read takes back what it
 * announces (RFC 7606, 7.2: treat-as-withdraw).
 */
export function observeUpdate(
  { withdrawn, announced, attributes, problems }: BgpUpdate,
  from: Pick<ObservedUpdate, "at" | "session" | "peerAsn">,
): ObservedUpdate {
  const gone = unicast(withdrawn, attributes.unreach);
  const here = unicast(announced, attributes.reach);
  const damaged = attributes.path === null && problems.includes("bad-as-path");
  const path: Path = attributes.path === null ? [] : pathOf(attributes.path);
  const nextHop = attributes.reach[0]?.nextHops[0] ?? attributes.nextHop;
  return {
    kind: "update",
    ...from,
    withdrawn: damaged ? [...gone, ...here] : gone,
    announced: damaged ? [] : here,
    path,
    origin: originOf(path),
    communities: attributes.communities,
    nextHop: nextHop === null ? null : formatAddress(nextHop.family, nextHop.words),
  };
}
