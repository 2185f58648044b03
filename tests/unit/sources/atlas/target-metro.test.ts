import { describe, expect, it } from "vitest";
import { guessMetro } from "@/lib/sources/atlas/target-metro";

describe("guessing the metro of a target", () => {
  it.each([
    ["fra02.edge.example.net", "Frankfurt"],
    ["edge-AMS09.example.net", "Amsterdam"],
    ["cdn.los-angeles-2.example.net", "Los Angeles"],
    ["ho-chi-minh-city.example.net", "Ho Chi Minh City"],
    ["münchen.example.net", "Munich"],
    ["frankfurt", "Frankfurt"],
    ["osl.example", "Oslo"],
    // A name counts more than a code: "san" alone would be San Diego.
    ["pop.san-jose.example.net", "San Jose"],
    ["lon.frankfurt.example.net", "Frankfurt"],
  ])("finds %s in %s", (target, metro) => {
    expect(guessMetro(target, [])).toBe(metro);
  });

  it.each([
    "198.51.100.7",
    "2001:db8::fra",
    "edge.example.net",
    // The company's own name is not a place.
    "www.ams.net",
    "la.edge.example.net",
    `${"fra.".repeat(100)}example.net`,
    "",
    "...",
  ])("does not guess from %j", (target) => {
    expect(guessMetro(target, ["Frankfurt", "Amsterdam"])).toBeNull();
  });

  it("takes the declared one of several", () => {
    const target = "fra-ams.example.net";
    expect(guessMetro(target, [])).toBeNull();
    expect(guessMetro(target, ["Amsterdam", "Oslo"])).toBe("Amsterdam");
    expect(guessMetro(target, ["Amsterdam", "Frankfurt"])).toBeNull();
  });
});
