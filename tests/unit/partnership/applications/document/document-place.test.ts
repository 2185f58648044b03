import { describe, expect, it } from "vitest";
import { placeOf, pointerOf } from "@/lib/partnership/applications/document/document-place";

const connections = [{ name: "one", router: "r1" }, { name: "two" }, { router: "r3" }];
const document = {
  contacts: [{ role: "noc" }, { name: "Desk", email: "desk@ridge.example" }],
  locations: [
    { metro: "Oslo", connections },
    { metro: "Taipei", connections: [] },
  ],
};

describe("a place in a document", () => {
  it.each([
    "",
    "/locations",
    "/locations/0/connections/1/router",
    "/locations/1/connections",
    "/contacts/1/phone",
    "/contacts/0/email",
    "/locations/0/connections/2/bandwidthMbps",
    "/routing/prefixes",
  ])("is found again where it was: %s", (path) => {
    expect(pointerOf(placeOf(document, path), document)).toBe(path);
  });

  it("moves with its row", () => {
    const place = placeOf(document, "/locations/0/connections/1/router");
    const later = {
      locations: [
        { metro: "Paris", connections: [{ name: "two" }] },
        { metro: "oslo ", connections: [{ name: "new" }, { name: "one" }, { name: "two" }] },
      ],
    };
    expect(pointerOf(place, later)).toBe("/locations/1/connections/2/router");
  });

  it("knows a contact again after its address changed", () => {
    const place = placeOf(document, "/contacts/1/email");
    const later = { contacts: [{ name: "Desk", email: "night@ridge.example" }] };
    expect(pointerOf(place, later)).toBe("/contacts/0/email");
  });

  it("leads to the list once its row is gone", () => {
    const place = placeOf(document, "/locations/0/connections/1/router");
    const without = { locations: [{ metro: "Oslo", connections: [{ name: "one" }] }] };
    expect(pointerOf(place, without)).toBe("/locations/0/connections");
    expect(pointerOf(place, { locations: [] })).toBe("/locations");
    expect(pointerOf(place, {})).toBe("/locations");
  });

  it("never takes a row with a name for one without", () => {
    const place = placeOf(document, "/locations/0/connections/2");
    const later = { locations: [{ metro: "Oslo", connections: [{}, {}, { name: "three" }] }] };
    expect(pointerOf(place, later)).toBe("/locations/0/connections");
  });

  it("stops where a pointer leads nowhere, and reads escaped steps", () => {
    expect(pointerOf(placeOf(document, "/locations/9/metro"), document)).toBe("/locations");
    expect(placeOf({}, "/a~1b/~0")).toEqual(["a/b", "~"]);
  });
});
