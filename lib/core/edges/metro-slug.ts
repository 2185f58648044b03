import type { EdgeMetro } from "./edge-metro";
import { edgeMetros } from "./edge-metros";
import { foldMetroName } from "./fold-metro-name";

/** A metro's name as it stands in addresses and in the API: "Hong Kong SAR" is "hong-kong-sar". */
export function metroSlug(metro: string): string {
  return foldMetroName(metro).replaceAll(" ", "-");
}

const bySlug = new Map(edgeMetros.map((edge) => [metroSlug(edge.metro), edge]));

/** The edge metro with exactly that slug; null when there is none. */
export function metroBySlug(slug: string): EdgeMetro | null {
  return bySlug.get(slug) ?? null;
}
