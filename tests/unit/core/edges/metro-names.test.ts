import { describe, expect, it } from "vitest";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { findMetro } from "@/lib/core/edges/find-metro";
import { metroName } from "@/lib/core/edges/metro-name";
import { metroNames } from "@/lib/core/edges/metro-names";

const found = (text: string) => findMetro(text)?.metro ?? null;

describe("the names of edge metros", () => {
  it("exist in Chinese for each metro, each once", () => {
    expect(Object.keys(metroNames)).toEqual(edgeMetros.map(({ metro }) => metro));
    const chinese = edgeMetros.map(({ metro }) => metroName(metro, "zh-TW"));
    expect(new Set(chinese).size).toBe(edgeMetros.length);
    expect(
      chinese.filter((name) => !/^\p{Script=Han}+(（\p{Script=Han}+）)?$/u.test(name)),
    ).toEqual([]);
    expect(chinese.map(found)).toEqual(edgeMetros.map(({ metro }) => metro));
    expect(metroName("Atlantis", "zh-TW")).toBe("Atlantis");
    expect(metroName("Oslo", "en")).toBe("Oslo");
  });

  it.each([
    ["LON", "London"],
    ["lhr", "London"],
    ["FRA", "Frankfurt"],
    ["Frankfurt, DE", "Frankfurt"],
    ["Frankfurt DE", "Frankfurt"],
    ["Frankfurt (Germany)", "Frankfurt"],
    ["Frankfurt/Main", "Frankfurt"],
    ["FRA - Frankfurt", "Frankfurt"],
    ["São Paulo - SP", "Sao Paulo"],
    ["São Paulo, Brazil", "Sao Paulo"],
    ["Ashburn, VA", "Ashburn"],
    ["Ashburn, Virginia, USA", "Ashburn"],
    ["London, UK", "London"],
    ["台北", "Taipei"],
    ["臺北市", "Taipei"],
    ["台北，台灣", "Taipei"],
    ["聖地牙哥（智利）", "Santiago"],
    ["Newport, Wales", "Newport"],
    ["Hong Kong", "Hong Kong SAR"],
    ["Washington, DC", "Washington DC"],
  ])("%s is %s", (text, metro) => {
    expect(found(text)).toBe(metro);
  });

  it.each([
    "Frankfurt, KY",
    "Manchester, NH",
    "London, ON",
    "Portland, ME",
    "Newport, RI",
    "Paris, Texas",
    "San Jose, Costa Rica",
    "IAD",
    "MEX",
    "SAN",
    "Frankfurt, Equinix FR7",
    "DE",
    "Oslo, Stockholm",
    ", DE",
  ])("%s is none", (text) => {
    expect(found(text)).toBeNull();
  });
});
