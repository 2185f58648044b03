/** Regions of the catalogue: the partner page's market words, plus Middle East and India. */
export const regions = [
  "Africa",
  "Asia",
  "Europe",
  "India",
  "Japan",
  "LATAM",
  "Middle East",
  "North America",
  "Oceania",
] as const;
export type Region = (typeof regions)[number];

/** A metro with a Microsoft edge. It does not say that a port is free in a given building. */
export type EdgeMetro = {
  /** Canonical name, unique. */
  readonly metro: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly region: Region;
  /** City centre, decimal degrees. */
  readonly latitude: number;
  readonly longitude: number;
  /** Abbreviations of the edge locations in the metro. */
  readonly codes: readonly string[];
  /** Buildings known by name. */
  readonly facilities: readonly string[];
};
