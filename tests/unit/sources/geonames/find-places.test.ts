import { describe, expect, it } from "vitest";
import { placeMeant } from "@/lib/partnership/applications/import/places";
import { findPlaces, searchPlaces } from "@/lib/sources/geonames/find-places";

const meant = async (name: string) => {
  const city = placeMeant((await findPlaces([name])).get(name) ?? []);
  return city && [city.name, city.state, city.country].filter(Boolean).join(", ");
};

describe("the city that a name means", () => {
  it.each([
    ["Frankfurt, DE", "Frankfurt am Main, DE"],
    ["Frankfurt", "Frankfurt am Main, DE"],
    ["São Paulo - SP", "São Paulo, SP, BR"],
    ["台北", "Taipei, TW"],
    ["高雄", "Kaohsiung, TW"],
    ["Gothenburg", "Göteborg, SE"],
    ["München", "Munich, DE"],
    ["Wien", "Vienna, AT"],
    ["Praha", "Prague, CZ"],
    ["LHR", "London, ENG, GB"],
    ["London", "London, ENG, GB"],
    ["London, ON", "London, ON, CA"],
    ["London, Ontario, Canada", "London, ON, CA"],
    ["Paris, Texas", "Paris, TX, US"],
    ["Springfield, IL", "Springfield, IL, US"],
    ["Springfield, Illinois, USA", "Springfield, IL, US"],
    ["Santiago, Chile", "Santiago, CL"],
    ["Oslo (Norway)", "Oslo, NO"],
  ])("%s is %s", async (name, city) => {
    expect(await meant(name)).toBe(city);
  });

  it.each(["Springfield", "Valencia", "Xyzzyville", "Frankfurt, KY, US, Mars", ""])(
    "%s is not said",
    async (name) => {
      expect(await meant(name)).toBeNull();
    },
  );

  it("is found by the search with its state or country behind it", async () => {
    expect((await searchPlaces("Portland, ME"))[0]).toMatchObject({ state: "ME", country: "US" });
    expect((await searchPlaces("frankf"))[0]).toMatchObject({ country: "DE" });
    expect(await searchPlaces("Oslo, JP")).toEqual([]);
  });
});
