import { describe, expect, it } from "vitest";
import { putBack, rowRemovedBy } from "@/lib/partnership/applications/form/removed-row";
import type { OpContext } from "@/lib/partnership/applications/form/section-op";
import { applyOp } from "@/lib/partnership/applications/form/section-ops";
import { setValue } from "@/lib/partnership/applications/form/set-value";
import { valuesFromDocument } from "@/lib/partnership/applications/form/values-from-document";

const context: OpContext = { extra: {}, facilities: [], prefill: null, offers: [] };
const site = (name: string) => ({ name, latitude: 60, longitude: 5, share: 1 });
const values = valuesFromDocument({
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990 },
  contacts: [{ role: "noc", email: "noc@fjordnet.example" }],
  locations: [
    {
      metro: "Oslo",
      connections: ["osl-1", "osl-2", "osl-3"].map((name) => ({ name, bandwidthMbps: 100_000 })),
    },
    { metro: "Stockholm" },
  ],
  traffic: { sites: [site("Bergen"), site("Oslo")] },
  routing: { prefixes: [{ prefix: "185.1.0.0/22" }, { prefix: "185.2.0.0/22" }] },
});

const removals = [
  ["remove-contact:0", "/contacts"],
  ["remove-location:0", "/locations/0/metro"],
  ["remove-location:1", "/locations/0/metro"],
  ["remove-connection:0:1", "/locations/0/connections/1/name"],
  ["remove-connection:0:2", "/locations/0/connections/1/name"],
  ["remove-site:0", "/traffic/sites/0/name"],
  ["remove-site:1", "/traffic/sites/0/name"],
  ["remove-prefix:1", "/routing/prefixes/0/prefix"],
] as const;

describe("removing a row", () => {
  it.each(removals)("%s moves the focus to the neighbour %s", (op, focus) => {
    expect(applyOp(values, op, context)?.focus).toBe(focus);
  });

  it.each(removals)("%s can be undone", (op) => {
    const removed = rowRemovedBy(op, values);
    const edited = applyOp(values, op, context);
    if (!removed || !edited) throw new Error("nothing was removed");
    expect(edited.values).not.toEqual(values);
    expect(putBack(edited.values, removed)?.values).toEqual(values);
  });

  it("keeps what was typed between removing and undoing", () => {
    const op = "remove-connection:0:1";
    const removed = rowRemovedBy(op, values);
    const edited = applyOp(values, op, context);
    if (!removed || !edited) throw new Error("nothing was removed");
    const typed = setValue(edited.values, "/locations/0/connections/1/name", "osl-9");
    const back = putBack(typed, removed);
    expect(back?.values.locations[0]?.connections.map(({ name }) => name)).toEqual([
      "osl-1",
      "osl-2",
      "osl-9",
    ]);
    expect(back?.focus).toBe("/locations/0/connections/1");
  });

  it("is nothing for other buttons and rows that are not there", () => {
    for (const op of ["add-site", "remove-site:9", "remove-site:x", "constructor:0", ""]) {
      expect(rowRemovedBy(op, values), op).toBeNull();
    }
    const removed = { list: "/locations/7/connections", index: 0, row: {} };
    expect(putBack(values, removed)).toBeNull();
  });
});
