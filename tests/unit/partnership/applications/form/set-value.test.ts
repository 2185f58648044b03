import { describe, expect, it } from "vitest";
import { fieldAddress, findingAddress } from "@/lib/partnership/applications/form/field-address";
import { locationPages, pageOfPointer } from "@/lib/partnership/applications/form/form-pages";
import { blankConnection, blankSite } from "@/lib/partnership/applications/form/form-values";
import { typedValues, withTyped } from "@/lib/partnership/applications/form/read-form-data";
import { setValue } from "@/lib/partnership/applications/form/set-value";
import { valuesFromDocument } from "@/lib/partnership/applications/form/values-from-document";

const values = valuesFromDocument({
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990 },
  locations: [{ metro: "Oslo", connections: [{ bandwidthMbps: 100_000 }] }, { metro: "Stockholm" }],
});

describe("setValue", () => {
  it("sets one field and shares everything beside the way to it", () => {
    const next = setValue(values, "/locations/0/connections/0/router", "r1");
    expect(next.locations[0]?.connections[0]?.router).toBe("r1");
    expect(next.locations[1]).toBe(values.locations[1]);
    expect(next.routing).toBe(values.routing);
    expect(values.locations[0]?.connections[0]?.router).toBe("");
  });

  it("gives the very form back when nothing changes, so that an untouched form is not saved", () => {
    const typed = {
      "/partner/name": "Fjord Net",
      "/locations/0/metro": "Oslo",
      "/locations/0/connections/0/router": "",
    };
    expect(withTyped(values, typed)).toBe(values);
  });

  it.each([
    "/locations/9/metro",
    "/locations/x/metro",
    "/locations/0",
    "/partner/asn",
    "/nowhere",
    "/__proto__/polluted",
    "/partner/constructor/name",
    "",
  ])("changes nothing for %j", (pointer) => {
    expect(setValue(values, pointer, "x")).toBe(values);
  });

  it("makes the rows a posted form needs, but not any number of them", () => {
    const next = setValue(values, "/traffic/sites/1/name", "Bergen", { create: true });
    expect(next.traffic.sites).toEqual([blankSite(), { ...blankSite(), name: "Bergen" }]);
    expect(setValue(values, "/traffic/sites/5000/name", "x", { create: true })).toBe(values);
  });
});

describe("a posted form", () => {
  it("is put in its places, other fields aside", () => {
    const form = new FormData();
    form.set("/partner/name", "Fjord");
    form.set("/locations/1/metro", "Malmö");
    form.set("version", "3");
    const next = withTyped(values, typedValues(form));
    expect(next.partner.name).toBe("Fjord");
    expect(next.locations[1]?.metro).toBe("Malmö");
  });
});

describe("pages of rows", () => {
  it("keep a location whole and hold about sixteen links", () => {
    const location = (count: number) => ({
      metro: "",
      connections: Array.from({ length: count }, blankConnection),
    });
    expect(locationPages([])).toEqual([[0, 0]]);
    expect(locationPages([location(30), location(20), location(100), location(1)])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    expect(locationPages(Array.from({ length: 16 }, () => location(1)))).toEqual([
      [0, 15],
      [15, 16],
    ]);
  });

  it("are part of a field's address", () => {
    expect(pageOfPointer("/traffic/sites/50/name", values)).toBe(2);
    expect(fieldAddress("a1", "/traffic/sites/50/name", values)).toBe(
      "/applications/a1/traffic?page=2#field-traffic-sites-50-name",
    );
    expect(fieldAddress("a1", "/locations/0/connections/0/router", values)).toBe(
      "/applications/a1/locations#field-locations-0-connections-0-router",
    );
  });

  it("a finding leads to the row that stands for the document's", () => {
    const origins = new Map([["/locations", [1]]]);
    expect(findingAddress("a1", "/locations/0/metro", values, origins)).toBe(
      "/applications/a1/locations#field-locations-1-metro",
    );
    expect(findingAddress("a1", "/format", values, origins)).toBeNull();
  });
});
