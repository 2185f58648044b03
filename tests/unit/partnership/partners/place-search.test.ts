import { describe, expect, it } from "vitest";
import { findPlace, placeById, readCoordinates } from "@/lib/partnership/partners/place-search";

const named = async (text: string, chosen: string | null = null) => {
  const search = await findPlace(text, chosen);
  if (search.kind !== "found") throw new Error(search.kind);
  return { ...search.place, others: search.others };
};

describe("readCoordinates", () => {
  it.each([
    ["25.03, 121.56", "25.03,121.56"],
    ["-90 180", "-90,180"],
    [" +0;-180 ", "0,-180"],
  ])("reads %j", (text, id) => {
    expect(readCoordinates(text)?.id).toBe(id);
  });

  it.each(["90.1, 0", "0, 180.5", "12", "1,2,3", "Taipei", "1e5, 2", ""])("refuses %j", (text) => {
    expect(readCoordinates(text)).toBeNull();
  });
});

describe("findPlace", () => {
  it("finds a city, accents and case aside", async () => {
    expect(await named("TAIPEI")).toMatchObject({ name: "Taipei", country: "TW", others: [] });
    expect((await named("sao paulo")).country).toBe("BR");
  });

  it("takes the largest of several namesakes and offers the others", async () => {
    const london = await named("London");
    expect(london.country).toBe("GB");
    expect(london.others.map(({ country }) => country)).toContain("CA");
    const other = london.others[0];
    const chosen = await named("London", other?.id);
    expect(chosen.id).toBe(other?.id);
    expect(chosen.others.map(({ id }) => id)).toContain(london.id);
  });

  it("takes a larger city that is called so elsewhere, and no smaller one", async () => {
    const cologne = await named("Cologne");
    expect(cologne).toMatchObject({ name: "Köln", country: "DE" });
    expect(cologne.others.map(({ country }) => country)).toContain("IT");
    expect((await named("Paris")).others.map(({ name }) => name)).not.toContain("Parys");
    expect(await named("高雄")).toMatchObject({ name: "Kaohsiung", others: [] });
  });

  it("forgets the one chosen when another name is typed", async () => {
    const london = await named("London");
    expect((await named("Oslo", london.id)).name).toBe("Oslo");
  });

  it("knows edge metros by their other names", async () => {
    expect(await named("Frankfurt")).toMatchObject({ name: "Frankfurt", country: "DE" });
    expect((await named("Washington DC")).id).toBe("washington-dc");
  });

  it("takes coordinates, and nothing for nothing", async () => {
    expect(await named("25.03, 121.56")).toMatchObject({ country: null, latitude: 25.03 });
    expect(await findPlace("  ", null)).toEqual({ kind: "none" });
  });

  it("offers what begins so when nothing is called so", async () => {
    const search = await findPlace("Taip", null);
    expect(search.kind === "unknown" && search.similar[0]?.name).toBe("Taipei");
    expect(await findPlace("qqqqqq", null)).toEqual({ kind: "unknown", similar: [] });
  });

  it("knows a place by its id", async () => {
    expect((await placeById("frankfurt"))?.name).toBe("Frankfurt");
    const { others: _, ...taipei } = await named("Taipei");
    expect(await placeById(taipei.id)).toEqual(taipei);
    expect(await placeById("0")).toBeNull();
    expect(await placeById("atlantis")).toBeNull();
  });
});
