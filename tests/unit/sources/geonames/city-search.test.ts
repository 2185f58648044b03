import { describe, expect, it } from "vitest";
import { cityById, searchCities } from "@/lib/sources/geonames/city-search";

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

  it("finds nothing for nothing", async () => {
    expect(await searchCities("  ")).toEqual([]);
    expect(await searchCities("qqqqqq")).toEqual([]);
    expect(await searchCities("%%")).toEqual([]);
  });

  it("knows a city by its number", async () => {
    const [city] = await searchCities("Taipei");
    expect(await cityById(city?.id ?? 0)).toEqual(city);
    expect(await cityById(-1)).toBeNull();
  });
});
