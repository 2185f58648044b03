import { edgeMetros } from "@/lib/core/edges/edge-metros";
import type { ApplicationDocument, PartnerType } from "@/lib/core/requirements/document";
import { declaration } from "@/lib/interfaces/demo/story/declare";

/**
 * A declaration that meets every mandatory requirement once control of its ASN is proven, with its
 * users in its own metros: two or more of one region, far enough apart.
 */
export function completeDocument(given: {
  name?: string;
  asn: number;
  type?: PartnerType;
  metros?: readonly string[];
}): ApplicationDocument {
  const { name = "Ridge Networks", asn, type = "isp", metros = ["Oslo", "Stockholm"] } = given;
  return declaration({
    name,
    asn,
    type,
    domain: "ridge.example",
    phone: "+4721000000",
    asSet: "RIPE::AS-RIDGE",
    prefix: "185.1.0.0/22",
    metros,
    bandwidthMbps: 100_000,
    peakMbps: 60_000,
    places: metros.map((metro) => {
      const edge = edgeMetros.find((each) => each.metro === metro);
      if (!edge) throw new Error(`${metro} is no edge metro.`);
      return [metro, edge.latitude, edge.longitude, 1, metro] as const;
    }),
  });
}
