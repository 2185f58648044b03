import data from "./irr-registries.json";

/** The month the list was last looked through. */
export const irrRegistriesAsOf: string = data.asOf;

const authoritative: ReadonlySet<string> = new Set(data.authoritative);

/**
 * How much an object of a registry weighs (section 3.5 of the routing catalogue). RADB, NTTCOM,
 * ALTDB, LEVEL3, BELL and everything that ends in "-NONAUTH" take objects from anybody; so does a
 * registry nobody knows.
 */
export function isAuthoritativeRegistry(source: string): boolean {
  return authoritative.has(source.toUpperCase());
}
