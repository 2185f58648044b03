import type { Policy } from "@/lib/core/policy/policy";
import { handoffNotConnected, type SiteFacts } from "@/lib/core/requirements/site-facts";
import type { Subject } from "@/lib/core/requirements/subject";
import { atOnce, type Steps } from "@/lib/core/steps/steps";
import { minRoundTripMs } from "./round-trip";
import { kmToEdge, kmToLocation, locationName } from "./site-distance";

/** An edge metro seen from a site; km are great-circle. */
export type EdgeFromSite = { readonly metro: string; readonly km: number };

/** Where a site's traffic could and does meet Microsoft. */
export type SiteEdges = {
  /** Position in `document.traffic.sites`. */
  readonly site: number;
  readonly name: string;
  /** Share of all traffic, 0 to 1. */
  readonly weight: number;
  readonly nearestEdge: EdgeFromSite;
  /** Null while no location is declared. */
  readonly nearestConnected: EdgeFromSite | null;
  /** The declared hand-off, connected or not; null while none is declared. */
  readonly handoff: (EdgeFromSite & { readonly connected: boolean }) | null;
  /** Where the traffic is handed over: the hand-off if connected, else the nearest connected edge. */
  readonly home: EdgeFromSite | null;
  /** Km from the site to its home beyond the nearest Microsoft edge; null while there is no home. */
  readonly extraKm: number | null;
  /** The least round-trip time in ms those km can cost. */
  readonly minExtraMs: number | null;
};

/** The edges of every declared site, in the document's order; empty while no site is declared. */
export function siteEdges(subject: Subject, policy: Policy): SiteEdges[] {
  return atOnce(siteEdgeSteps(subject, policy));
}

/** Sites in one step. */
const slice = 500;

/** The same in steps. */
export function* siteEdgeSteps(subject: Subject, policy: Policy): Steps<SiteEdges[]> {
  const { sites } = subject;
  const edges: SiteEdges[] = [];
  for (let site = 0; sites !== null && site < sites.count; site += 1) {
    edges.push(edgesOf(subject, sites, site, policy));
    if (site % slice === 0) yield;
  }
  return edges;
}

function edgesOf(subject: Subject, sites: SiteFacts, site: number, policy: Policy): SiteEdges {
  const declared = sites.sites[site];
  const toLocation = (location: number): EdgeFromSite | null =>
    location < 0
      ? null
      : {
          metro: locationName(subject, location),
          km: kmToLocation(subject, sites, site, location),
        };
  const nearestEdge = nearestEdgeOf(subject, sites, site);
  const home = toLocation(sites.home[site] as number);
  const extraKm = home === null ? null : Math.max(0, home.km - nearestEdge.km);
  const { value: kmPerMs } = policy.nearestEdgeMeasured.kmPerMs;
  return {
    site,
    name: declared?.name ?? "",
    weight: sites.weights[site] as number,
    nearestEdge,
    nearestConnected: toLocation(sites.nearestLocation[site] as number),
    handoff: handoffOf(subject, sites, site),
    home,
    extraKm,
    minExtraMs: extraKm === null ? null : minRoundTripMs(extraKm, kmPerMs),
  };
}

function nearestEdgeOf(subject: Subject, sites: SiteFacts, site: number): EdgeFromSite {
  let nearest = 0;
  for (let edge = 1; edge < subject.edges.length; edge += 1) {
    const chord = sites.chord(site, edge);
    const least = sites.chord(site, nearest);
    if (chord < least || (chord === least && isBefore(subject, edge, nearest))) nearest = edge;
  }
  return {
    metro: subject.edges[nearest]?.metro ?? "",
    km: kmToEdge(sites, site, nearest),
  };
}

function isBefore({ edges }: Subject, one: number, other: number): boolean {
  return (edges[one]?.metro ?? "") < (edges[other]?.metro ?? "");
}

function handoffOf(subject: Subject, sites: SiteFacts, site: number): SiteEdges["handoff"] {
  const metro = sites.sites[site]?.handoff;
  const edge = subject.edges.findIndex((each) => each.metro === metro);
  if (metro === undefined || edge < 0) return null;
  const connected = sites.handoffLocation[site] !== handoffNotConnected;
  return { metro, km: kmToEdge(sites, site, edge), connected };
}
