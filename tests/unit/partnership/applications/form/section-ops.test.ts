import { describe, expect, it } from "vitest";
import { nextName } from "@/lib/partnership/applications/form/edited-lists";
import type { OpContext } from "@/lib/partnership/applications/form/section-op";
import { applyOp } from "@/lib/partnership/applications/form/section-ops";
import { valuesFromDocument } from "@/lib/partnership/applications/form/values-from-document";

const context: OpContext = { extra: {}, facilities: [], prefill: null, offers: [] };
const values = valuesFromDocument({
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990 },
  contacts: [{ role: "noc", email: "noc@fjordnet.example" }],
  locations: [
    { metro: "Oslo", connections: [{ name: "osl-1", bandwidthMbps: 100_000, router: "r1" }] },
    { metro: "Stockholm" },
  ],
  traffic: { sites: [{ name: "Bergen", latitude: 60.39, longitude: 5.32, share: 1 }] },
});

describe("nextName", () => {
  it("counts on from the number a name ends in, past names that are taken", () => {
    expect(nextName("osl-1", new Set(["osl-1"]))).toBe("osl-2");
    expect(nextName("osl-1", new Set(["osl-1", "osl-2"]))).toBe("osl-3");
    expect(nextName("Oslo", new Set(["Oslo"]))).toBe("Oslo 2");
    expect(nextName("", new Set())).toBe("");
  });
});

describe("the form's buttons", () => {
  it("duplicate a link under a new name", () => {
    const edited = applyOp(values, "duplicate-connection:0:0", context);
    expect(edited?.values.locations[0]?.connections.map(({ name }) => name)).toEqual([
      "osl-1",
      "osl-2",
    ]);
    expect(edited?.focus).toBe("/locations/0/connections/1/name");
    expect(values.locations[0]?.connections).toHaveLength(1);
  });

  it("duplicate a location's links without its metro", () => {
    const edited = applyOp(values, "duplicate-location:0", context);
    expect(edited?.values.locations.map(({ metro }) => metro)).toEqual(["Oslo", "", "Stockholm"]);
    expect(edited?.values.locations[1]?.connections).toHaveLength(1);
  });

  it("remove exactly the row they name", () => {
    expect(applyOp(values, "remove-contact:0", context)?.values.contacts).toEqual([]);
    expect(applyOp(values, "remove-site:0", context)?.values.traffic.sites).toEqual([]);
    expect(applyOp(values, "remove-connection:0:0", context)?.values.locations[0]).toEqual({
      metro: "Oslo",
      connections: [],
    });
  });

  it("do nothing for rows and ops that are not there", () => {
    for (const op of [
      "remove-contact:7",
      "remove-contact",
      "duplicate-connection:0:9",
      "x",
      "constructor",
    ]) {
      expect(applyOp(values, op, context)).toBeNull();
    }
  });

  it("set the nearest connected edge where no hand-off is named", () => {
    expect(applyOp(values, "handoffs", context)?.values.traffic.sites[0]?.handoff).toBe("Oslo");
  });

  it("add a city with its coordinates and nearest connected edge", () => {
    const extra = { cityName: "Uppsala", cityLatitude: "59.8586", cityLongitude: "17.6389" };
    const edited = applyOp(values, "add-city", { ...context, extra });
    expect(edited?.values.traffic.sites[1]).toEqual({
      name: "Uppsala",
      latitude: "59.8586",
      longitude: "17.6389",
      share: "1",
      handoff: "Stockholm",
    });
  });

  it("turn ticked facilities into links of their metros", () => {
    const facility = (id: number) => ({ id, name: `Hall ${id}`, city: "", country: "" });
    const edited = applyOp(values, "add-facilities", {
      ...context,
      extra: { newBandwidth: "100G" },
      facilities: [1, 3],
      offers: [
        { metro: "Copenhagen", country: "DK", facilities: [facility(3)] },
        { metro: "Oslo", country: "NO", facilities: [facility(1), facility(2)] },
      ],
    });
    expect(
      edited?.values.locations.map(({ metro, connections }) => [
        metro,
        connections.map(({ facility }) => facility),
      ]),
    ).toEqual([
      ["Oslo", ["", "Hall 1"]],
      ["Stockholm", []],
      ["Copenhagen", ["Hall 3"]],
    ]);
  });
});
