import { describe, expect, it } from "vitest";
import { airportCodes } from "@/lib/sources/geonames/airport-codes";
import { cityById, searchCities } from "@/lib/sources/geonames/city-search";
import { foldCityName } from "@/lib/sources/geonames/fold-name";
import { type CityRow, readCities } from "@/lib/sources/geonames/read-cities";

const names = async (text: string) =>
  (await searchCities(text)).map(({ name, country }) => `${name}, ${country}`);

describe("finding a city", () => {
  it("needs neither accents nor case, and gives its coordinates", async () => {
    const [umea] = await searchCities("umea");
    expect(umea).toMatchObject({ name: "Umeå", country: "SE" });
    expect(umea?.latitude).toBeCloseTo(63.83, 1);
    expect(umea?.longitude).toBeCloseTo(20.26, 1);
    expect((await names("TROMSO"))[0]).toBe("Tromsø, NO");
    expect((await names("zür"))[0]).toBe("Zürich, CH");
    expect((await names("lodz"))[0]).toBe("Łódź, PL");
  });

  it("puts the largest first, at most ten", async () => {
    const found = await names("san");
    expect(found).toHaveLength(10);
    expect((await names("paris"))[0]).toBe("Paris, FR");
  });

  it.each([
    ["Gothenburg", "Göteborg, SE"],
    ["Cologne", "Köln, DE"],
    ["München", "Munich, DE"],
    ["Muenchen", "Munich, DE"],
    ["Wien", "Vienna, AT"],
    ["Praha", "Prague, CZ"],
    ["高雄", "Kaohsiung, TW"],
    ["東京", "Tokyo, JP"],
    ["서울", "Seoul, KR"],
    ["Москва", "Moscow, RU"],
    ["القاهرة", "Cairo, EG"],
    ["LHR", "London, GB"],
    ["lon", "London, GB"],
    ["FRA", "Frankfurt am Main, DE"],
  ])("finds the city that %s means", async (text, city) => {
    expect((await names(text))[0]).toBe(city);
  });

  it("puts cities whose own name begins so before those with another name that does", async () => {
    // Gothenburg is larger, and "Got" begins one of its names.
    expect((await names("gotha"))[0]).toBe("Gotha, DE");
    expect((await names("vien")).slice(0, 2)).toEqual(["Vienna, AT", "Vientiane, LA"]);
    expect((await searchCities("sao paulo"))[0]).toMatchObject({ country: "BR", called: true });
    expect((await searchCities("sao paul"))[0]).toMatchObject({ country: "BR", called: false });
  });

  it("tells namesakes apart by state or country, and by how many live there", async () => {
    const found = (await searchCities("Springfield")).filter(({ name }) => name === "Springfield");
    expect(found.slice(0, 3).map(({ state }) => state)).toEqual(["MO", "MA", "IL"]);
    const people = found.map(({ population }) => population);
    expect(people).toEqual([...people].sort((a, b) => b - a));
    expect(new Set((await names("Cologne")).slice(0, 2))).toEqual(
      new Set(["Köln, DE", "Cologne, IT"]),
    );
  });

  it("gives for one letter what looking through all of them would", async () => {
    const rows: CityRow[] = [];
    for await (const row of readCities()) {
      if (row.kind !== "PPLX" && foldCityName(row.name).startsWith("q")) rows.push(row);
    }
    const largest = rows.sort((a, b) => b.population - a.population).slice(0, 5);
    expect((await searchCities("q")).slice(0, 5).map(({ id }) => id)).toEqual(
      largest.map(({ id }) => id),
    );
  });

  it("has a city for each airport code, in the country of its airports", async () => {
    for (const [id, codes] of Object.entries(airportCodes)) {
      for (const code of codes.split(" ")) {
        expect((await searchCities(code))[0]?.id, code).toBe(Number(id));
      }
    }
  });

  it("finds nothing for nothing", async () => {
    expect(await searchCities("  ")).toEqual([]);
    expect(await searchCities("qqqqqq")).toEqual([]);
    expect(await searchCities("%%")).toEqual([]);
  });

  it("knows a city by its number", async () => {
    const [city] = await searchCities("Taipei");
    const { called: _, ...known } = city ?? { called: false };
    expect(await cityById(city?.id ?? 0)).toEqual(known);
    // A part of a city: found by no name, but addresses may hold its number.
    expect(await cityById(3128832)).toMatchObject({ name: "Barajas de Madrid" });
    expect(await cityById(-1)).toBeNull();
  });
});
