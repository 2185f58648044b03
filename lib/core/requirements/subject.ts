import type { EdgeMetro } from "@/lib/core/edges/edge-metro";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { type DeclaredLocation, joinLocations } from "./declared-locations";
import type { ApplicationDocument } from "./document";
import { edgeGeometry } from "./edge-geometry";
import type { Evidence } from "./evidence";
import { noEvidence } from "./no-evidence";
import { type SiteFacts, siteFacts } from "./site-facts";

/** What the rules judge: the declaration, the evidence, and facts derived from both. */
export type Subject = {
  readonly document: ApplicationDocument;
  readonly evidence: Evidence;
  readonly edges: readonly EdgeMetro[];
  readonly now: Date;
  /** Declared locations joined with their metros, in the document's order. */
  readonly locations: readonly DeclaredLocation[];
  /** Connections declared at all locations together. */
  readonly connectionCount: number;
  /** Facts of the declared sites, computed at first use; null while none is declared. */
  readonly sites: SiteFacts | null;
};

export type SubjectInput = {
  /** As `parseDocument` gave it: metro names are canonical. */
  document: ApplicationDocument;
  evidence?: Evidence;
  edges?: readonly EdgeMetro[];
  now: Date;
};

/** Joins what the rules need. Costly facts wait until a rule asks, and are computed once. */
export function buildSubject(input: SubjectInput): Subject {
  const { document, evidence = noEvidence, edges = edgeMetros, now } = input;
  const geometry = edgeGeometry(edges);
  const locations = joinLocations(document.locations ?? [], edges, geometry.indexes);
  let sites: SiteFacts | null | undefined;
  return {
    document,
    evidence,
    edges,
    now,
    locations,
    connectionCount: locations.reduce((sum, each) => sum + each.connections.length, 0),
    get sites() {
      if (sites === undefined) {
        const declared = document.traffic?.sites ?? [];
        sites =
          declared.length === 0
            ? null
            : siteFacts(declared, document.traffic?.peakMbps, locations, geometry);
      }
      return sites;
    },
  };
}
