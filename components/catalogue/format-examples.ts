import { exampleDocument } from "@/components/home/example-document";
import { documentFormat } from "@/lib/core/requirements/vocabulary";

/** The least there can be: a draft that names the partner. */
export const smallestDocument = {
  format: documentFormat,
  partner: { name: "Garua Net", type: "isp", asn: 399_920 },
};

/** A document with a misspelt key, a metro without an edge, and values out of bounds. */
export const brokenDocument = {
  format: documentFormat,
  partner: { name: "Garua Net", type: "carrier", asn: "AS399920" },
  locations: [
    { metro: "Atlantis", connections: [{ name: "atl-1", bandwithMbps: 100_000 }] },
    { metro: "Lisbon", connections: [{ name: "lis-1", bandwidthMbps: 0 }] },
  ],
  traffic: { sites: [{ name: "Porto", latitude: 91, longitude: -8.6, share: 1 }] },
};

/** JSON as a person reads it. */
export function pretty(json: unknown): string {
  return JSON.stringify(json, null, 2);
}

export const wholeDocument = pretty(exampleDocument);
