import { findMetro } from "@/lib/core/edges/find-metro";
import { distanceKm } from "@/lib/core/geo/distance";
import type { Policy } from "@/lib/core/policy/policy";
import type {
  ApplicationDocument,
  Connection,
  Location,
  Site,
} from "@/lib/core/requirements/document";
import { freeName, linkLikeTheOthers } from "./like-the-others";

/** Something a partner might add. */
export type Addition =
  | {
      /** An edge metro with two links like the others, on two routers of its own. */
      readonly kind: "location";
      readonly metro: string;
      /** Whether sites that declare a hand-off and for which it is nearest hand over there. */
      readonly handsOver: boolean;
    }
  | {
      /** A link like the others at a declared location, on a router of its own. */
      readonly kind: "link";
      readonly metro: string;
    };

/** Why something can't be added. */
export type AdditionProblem =
  | "unknown-metro"
  | "already-a-location"
  | "not-a-location"
  | "too-many-links";

export type Added =
  | { readonly ok: true; readonly document: ApplicationDocument }
  | { readonly ok: false; readonly code: AdditionProblem; readonly metro: string };

/** Links a document may hold at one location, as its schema says. */
const maxLinks = 100;

/** The document with the addition; the one given stays as it is. */
export function withAddition(
  document: ApplicationDocument,
  addition: Addition,
  policy: Policy,
): Added {
  const metro = findMetro(addition.metro)?.metro;
  if (metro === undefined) return { ok: false, code: "unknown-metro", metro: addition.metro };
  const locations = document.locations ?? [];
  const existing = locations.find((location) => location.metro === metro);
  const like = linkLikeTheOthers(document, metro, policy);
  if (addition.kind === "link") {
    if (existing === undefined) return { ok: false, code: "not-a-location", metro };
    const links = existing.connections ?? [];
    if (links.length >= maxLinks) return { ok: false, code: "too-many-links", metro };
    const changed = { ...existing, connections: [...links, anotherLink(like, metro, links)] };
    const all = locations.map((location) => (location === existing ? changed : location));
    return { ok: true, document: { ...document, locations: all } };
  }
  if (existing !== undefined) return { ok: false, code: "already-a-location", metro };
  const first = anotherLink(like, metro, []);
  const added: Location = { metro, connections: [first, anotherLink(like, metro, [first])] };
  const grown = { ...document, locations: [...locations, added] };
  return { ok: true, document: addition.handsOver ? handingOver(grown, metro) : grown };
}

function anotherLink(like: Connection, metro: string, beside: readonly Connection[]): Connection {
  return {
    ...like,
    name: freeName(
      metro,
      beside.map(({ name }) => name),
    ),
    router: freeName(
      `${metro} router`,
      beside.map(({ router }) => router),
    ),
  };
}

/** Sites that declare a hand-off and lie nearest to the new location hand over there. */
function handingOver(document: ApplicationDocument, metro: string): ApplicationDocument {
  const { traffic, locations = [] } = document;
  if (traffic?.sites === undefined) return document;
  const edges = locations.flatMap((location) => findMetro(location.metro) ?? []);
  const nearest = (site: Site) =>
    edges.reduce<{ metro: string; km: number } | null>((best, edge) => {
      const km = distanceKm(site, edge);
      return best === null || km < best.km ? { metro: edge.metro, km } : best;
    }, null)?.metro;
  const sites = traffic.sites.map((site) =>
    site.handoff !== undefined && nearest(site) === metro ? { ...site, handoff: metro } : site,
  );
  return { ...document, traffic: { ...traffic, sites } };
}
