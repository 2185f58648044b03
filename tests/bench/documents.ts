import { readFileSync } from "node:fs";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import type { ApplicationDocument, Connection, Site } from "@/lib/core/requirements/document";
import { type Evidence, evidenceSchema } from "@/lib/core/requirements/evidence";
import { parseDocument } from "@/lib/core/requirements/parse-document";

/** The documents that are judged for measuring; the same in every run. */

const folder = "tests/support/documents";

/** The moment of judging: documents and evidence are fresh then. */
export const now = new Date("2026-11-22T12:00:00Z");

/** A small network in order: two locations, four connections, eight sites or so. */
export function regionalIsp(): ApplicationDocument {
  return accepted(JSON.parse(readFileSync(`${folder}/regional-isp.json`, "utf8")));
}

/** What PeeringDB and the portal know of `regionalIsp` and `largest`. */
export function knownEvidence(): Evidence {
  return evidenceSchema.parse(JSON.parse(readFileSync(`${folder}/evidence.json`, "utf8")));
}

/**
 * Every metro, 1,000 connections, 500 prefixes, and as many sites and measurements as are asked for. In order it
 * meets most rules; amiss, every connection and many sites have something to find.
 */
export function largest(
  kind: "in order" | "amiss",
  { siteCount = 5_000, measurementCount = 500 } = {},
): ApplicationDocument {
  const { partner, contacts, routing } = regionalIsp();
  const link = kind === "in order" ? soundLink : unsoundLink;
  return accepted({
    format: "peering-service-application/1",
    partner,
    contacts,
    locations: edgeMetros.map(({ metro }, at) => ({
      metro,
      // 80 locations with nine and 35 with eight: 1,000.
      connections: Array.from({ length: at < 80 ? 9 : 8 }, (_, index) => link(at, index)),
    })),
    traffic: { peakMbps: 40_000_000, sites: sites(kind, siteCount) },
    routing: {
      ...routing,
      prefixes: Array.from({ length: 500 }, (_, index) => ({
        prefix: `185.${Math.floor(index / 256) + 10}.${index % 256}.0/24`,
        trafficClass: "enterprise",
      })),
    },
    measurements: Array.from({ length: measurementCount }, (_, index) => ({
      site: `Place ${(index * 10) % siteCount}`,
      metro: edgeMetros[(index * 10) % edgeMetros.length]?.metro,
      rttMs: 2 + (index % 50),
      measuredAt: "2026-11-20T06:00:00Z",
    })),
  });
}

function soundLink(location: number, index: number): Connection {
  return {
    name: `link ${location}-${index}`,
    bandwidthMbps: 100_000,
    router: `r${(index % 2) + 1}.m${location}.fjordnet.example`,
    microsoftRouter: `msr${(index % 2) + 1}-${location}`,
    lacp: true,
    bfd: true,
    md5: false,
    rateLimited: false,
    statefulFirewall: false,
    sessions: ["ipv4", "ipv6"],
    sessionAddressProvider: "microsoft",
    maxPrefixesV4: 2000,
    maxPrefixesV6: 500,
    usedForPeeringService: true,
    legacy: false,
    peakUtilisation: 0.2,
  };
}

function unsoundLink(location: number, index: number): Connection {
  return {
    ...soundLink(location, index),
    bandwidthMbps: 1_000 + index,
    router: `r1.m${location}.fjordnet.example`,
    microsoftRouter: `msr1-${location}`,
    lacp: false,
    md5: true,
    rateLimited: true,
    statefulFirewall: true,
    sessions: ["ipv4"],
    sessionAddressProvider: "peer",
    maxPrefixesV4: 1,
    maxPrefixesV6: 1,
    legacy: true,
    peakUtilisation: 0.9,
  };
}

/** Places within some five degrees of a metro; amiss, each third is handed off somewhere else. */
function sites(kind: "in order" | "amiss", length: number): Site[] {
  const random = uniform(20_261_122);
  return Array.from({ length }, (_, index) => {
    const near = edgeMetros[index % edgeMetros.length];
    const far = edgeMetros[(index * 7 + 3) % edgeMetros.length];
    if (!near || !far) throw new Error("There are no edge metros.");
    const away = kind === "amiss" && index % 3 === 0;
    return {
      name: `Place ${index}`,
      latitude: clamp(near.latitude + (random() - 0.5) * 10, 90),
      longitude: clamp(near.longitude + (random() - 0.5) * 10, 180),
      share: 1 + Math.floor(random() * 20),
      ...((away || index % 2 === 0) && { handoff: (away ? far : near).metro }),
    };
  });
}

const clamp = (degrees: number, most: number) => Math.max(-most, Math.min(most, degrees));

/** Numbers from 0 to 1 that look random and are the same each time (a linear congruence). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function accepted(json: unknown): ApplicationDocument {
  const parsed = parseDocument(json);
  if (!parsed.ok) throw new Error(`Refused: ${JSON.stringify(parsed.issues.slice(0, 5))}`);
  return parsed.document;
}
