import { describe, expect, it } from "vitest";
import { metroAliases } from "@/lib/core/edges/aliases";
import { regions } from "@/lib/core/edges/edge-metro";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { findMetro } from "@/lib/core/edges/find-metro";
import { foldMetroName } from "@/lib/core/edges/fold-metro-name";

describe("the catalogue of edge metros", () => {
  it("has 115 metros with distinct names in known regions and places on Earth", () => {
    expect(edgeMetros).toHaveLength(115);
    expect(new Set(edgeMetros.map(({ metro }) => foldMetroName(metro))).size).toBe(115);
    for (const edge of edgeMetros) {
      expect(regions).toContain(edge.region);
      expect(edge.country).toMatch(/^[A-Z]{2}$/);
      expect(Math.abs(edge.latitude)).toBeLessThan(90);
      expect(Math.abs(edge.longitude)).toBeLessThan(180);
    }
  });

  it("names one facility an entry", () => {
    const facilities = (metro: string) => findMetro(metro)?.facilities;
    expect(facilities("Dallas")).toEqual(["Equinix DA3", "Equinix DA6", "Digital Realty DFW10"]);
    expect(facilities("Canberra")).toEqual(["CDC"]);
  });
});

describe("findMetro", () => {
  it.each([
    ["oslo", "Oslo"],
    ["LONDON", "London"],
    ["Marseille", "Marseilles"],
    ["Hong Kong", "Hong Kong SAR"],
    ["Düsseldorf", "Duesseldorf"],
    ["Dusseldorf", "Duesseldorf"],
    ["São Paulo", "Sao Paulo"],
    ["Bogotá", "Bogota"],
    ["Zürich", "Zurich"],
    ["Querétaro", "Queretaro"],
    ["New York City", "New York"],
    ["Washington, D.C.", "Washington DC"],
    ["Montréal", "Montreal"],
    ["København", "Copenhagen"],
    ["  ho chi  minh city ", "Ho Chi Minh City"],
  ])("finds %s as %s", (name, metro) => {
    expect(findMetro(name)?.metro).toBe(metro);
  });

  it("keeps neighbours apart", () => {
    expect(findMetro("Newark")?.metro).toBe("Newark");
    expect(findMetro("New York")?.metro).toBe("New York");
    expect(findMetro("San Jose")?.metro).toBe("San Jose");
  });

  it.each(["", "Atlantis", "constructor", "__proto__", "x".repeat(1_000_000)])(
    "does not find %j",
    (name) => {
      expect(findMetro(name)).toBeNull();
    },
  );

  it("has aliases of metros that exist, none of which is another metro", () => {
    for (const [alias, metro] of Object.entries(metroAliases)) {
      expect(edgeMetros.map((edge) => edge.metro)).toContain(metro);
      expect(findMetro(alias)?.metro).toBe(metro);
    }
  });
});
