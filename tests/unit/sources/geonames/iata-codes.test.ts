import { describe, expect, it } from "vitest";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { metroNames } from "@/lib/core/edges/metro-names";
import { distanceKm } from "@/lib/core/geo/distance";
import { airportCodes } from "@/lib/sources/geonames/airport-codes";
import { type CityRow, readCities } from "@/lib/sources/geonames/read-cities";

const rows: CityRow[] = [];
for await (const row of readCities()) rows.push(row);

/** The places that GeoNames lists a code with, and those of the portal's own table. */
const placesOf = new Map<string, CityRow[]>();
for (const row of rows) {
  const codes = row.otherNames.filter((name) => /^[A-Z]{3}$/.test(name));
  for (const code of codes) placesOf.set(code, [...(placesOf.get(code) ?? []), row]);
}

describe("IATA codes", () => {
  it("of airports stand for the city they are at, and for no other in GeoNames", () => {
    const cities = new Map(rows.map((row) => [row.id, row]));
    for (const [id, codes] of Object.entries(airportCodes)) {
      const city = cities.get(Number(id));
      expect(city, id).toBeDefined();
      for (const code of codes.split(" ")) {
        for (const place of placesOf.get(code) ?? []) {
          expect(distanceKm(place, city as CityRow), `${code}: ${place.name}`).toBeLessThan(100);
        }
      }
    }
  });

  it("of edge metros are of that city, and of none further away", () => {
    const typed = new Set(Object.values(airportCodes).flatMap((codes) => codes.split(" ")));
    for (const edge of edgeMetros) {
      for (const code of (metroNames[edge.metro]?.[2] ?? "").split(" ").filter(Boolean)) {
        const places = placesOf.get(code) ?? [];
        expect(places.length > 0 || typed.has(code), `${code} is not known`).toBe(true);
        for (const place of places) {
          expect(distanceKm(place, edge), `${code}: ${place.name}`).toBeLessThan(100);
        }
      }
    }
  });
});

/** Taiwan writes these otherwise than GeoNames does, or GeoNames has no Chinese name. */
const usualInTaiwan =
  "Luanda Hyderabad Budapest Duesseldorf Geneva Manchester Marseilles Newport Stavanger Zagreb Campinas Queretaro Santiago AbuDhabi Doha Ashburn Boydton Cheyenne Houston Jacksonville Montreal Nashville Secaucus SiliconValley WashingtonDC Auckland Perth";

describe("Chinese names of edge metros", () => {
  it("are GeoNames' own, but for those where Taiwan writes another", () => {
    const others = edgeMetros.flatMap((edge) => {
      const chinese = metroNames[edge.metro]?.[0] ?? "";
      const near = rows.filter(
        (row) => Math.abs(row.latitude - edge.latitude) < 0.5 && distanceKm(row, edge) < 40,
      );
      return near.some(({ otherNames }) => otherNames.includes(chinese)) ? [] : [edge.metro];
    });
    expect(others.map((metro) => metro.replaceAll(" ", "")).join(" ")).toBe(usualInTaiwan);
  });
});
