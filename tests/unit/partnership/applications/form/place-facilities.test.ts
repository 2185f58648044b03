import { describe, expect, it } from "vitest";
import { blankConnection, type FormValues } from "@/lib/partnership/applications/form/form-values";
import {
  notDeclared,
  placeFacilities,
  typedPlaces,
} from "@/lib/partnership/applications/form/place-facilities";
import type { UnplacedFacility } from "@/lib/sources/peeringdb/facilities-at-edges";

const bergen = (id: number): UnplacedFacility => ({
  id,
  name: `Hall ${id}`,
  city: "Bergen",
  country: "NO",
  why: "no-coordinates",
});
const unplaced = [bergen(1), bergen(2), bergen(3)];
const values = {
  locations: [{ metro: "OSL", connections: [{ ...blankConnection(), name: "osl-1" }] }],
} as unknown as FormValues;

describe("facilities that a person places", () => {
  it("become connections of the metro, declared or not, with name and number", () => {
    const placed = placeFacilities(values, { 1: "Oslo", 3: "斯德哥爾摩" }, unplaced, "100 Gbps");
    expect(placed.values.locations.map(({ metro }) => metro)).toEqual(["OSL", "Stockholm"]);
    expect(placed.values.locations[0]?.connections).toEqual([
      { ...blankConnection(), name: "osl-1" },
      {
        ...blankConnection(),
        facility: "Hall 1",
        peeringDbFacilityId: "1",
        bandwidthMbps: "100 Gbps",
      },
    ]);
    expect(placed).toMatchObject({ left: {}, focus: "/locations/0/metro" });
    const still = notDeclared(unplaced, placed.values.locations);
    expect(still.map(({ id }) => id)).toEqual([2]);
  });

  it("stay where the text is no metro, which comes back as it was typed", () => {
    const placed = placeFacilities(values, { 1: "Atlantis", 9: "Oslo" }, unplaced, "");
    expect(placed).toEqual({ values, left: { 1: "Atlantis" }, focus: null });
  });

  it("are read from their own fields, bounded, blank ones left out", () => {
    const form = new FormData();
    form.set("place-1", " Oslo ");
    form.set("place-2", "  ");
    form.set("place-3", "x".repeat(1_000_000));
    form.set("place-4", "Oslo");
    const typed = typedPlaces(form, unplaced);
    expect(Object.keys(typed)).toEqual(["1", "3"]);
    expect(typed[1]).toBe("Oslo");
    expect(typed[3]?.length).toBeLessThan(200);
  });
});
