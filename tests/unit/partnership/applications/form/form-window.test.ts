import { describe, expect, it } from "vitest";
import { isLarge } from "@/lib/partnership/applications/form/form-size";
import { widenWindow, windowOf } from "@/lib/partnership/applications/form/form-window";
import { withTyped } from "@/lib/partnership/applications/form/read-form-data";
import { valuesFromDocument } from "@/lib/partnership/applications/form/values-from-document";
import { largest } from "@/tests/bench/documents";

const values = valuesFromDocument(largest("in order", { siteCount: 1000, measurementCount: 10 }));

const sizeOf = (value: unknown) => JSON.stringify(value).length;

describe("one page of a large form", () => {
  it.each([
    ["organisation", 1],
    ["locations", 3],
    ["traffic", 20],
    ["routing", 2],
  ] as const)("is small: %s, page %i", (section, page) => {
    expect(sizeOf(values)).toBeGreaterThan(500_000);
    expect(sizeOf(windowOf(values, section, page))).toBeLessThan(40_000);
  });

  it("has the rows of its page where the form has them, and is as long as the form", () => {
    const wide = widenWindow(windowOf(values, "traffic", 20));
    expect(wide.traffic.sites).toHaveLength(1000);
    expect(wide.traffic.sites.slice(950)).toEqual(values.traffic.sites.slice(950));
    expect(wide.traffic.sites[0]?.name).toBe("");
    const { sites: _, ...rest } = wide.traffic;
    expect(rest).toEqual({ peakMbps: values.traffic.peakMbps });
  });

  it("knows how many links each location has, and shows those of its page", () => {
    const wide = widenWindow(windowOf(values, "locations", 2));
    const lengths = (form: typeof values) => form.locations.map((each) => each.connections.length);
    expect(lengths(wide)).toEqual(lengths(values));
    const shown = wide.locations.filter(({ connections }) => connections[0]?.name !== "");
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThanOrEqual(15);
    for (const location of shown) expect(values.locations).toContainEqual(location);
  });

  it("takes what is typed at the same pointer as the whole form", () => {
    const typed = { "/traffic/sites/951/name": "Elsewhere" };
    const wide = withTyped(widenWindow(windowOf(values, "traffic", 20)), typed);
    expect(wide.traffic.sites[951]).toEqual(withTyped(values, typed).traffic.sites[951]);
  });

  it("counts the sites without a hand-off, which a page cannot", () => {
    const without = values.traffic.sites.filter(({ handoff }) => handoff === "").length;
    expect(without).toBeGreaterThan(0);
    expect(windowOf(values, "traffic", 1).unhanded).toBe(without);
  });

  it("shows the last page where one beyond it is asked for", () => {
    expect(windowOf(values, "traffic", 999).sites.from).toBe(950);
  });

  it("is for forms with more rows than a browser judges between two keystrokes", () => {
    expect(isLarge(values, { measurements: [] })).toBe(true);
    const few = { ...values, locations: [], routing: { ...values.routing, prefixes: [] } };
    const traffic = { ...values.traffic, sites: values.traffic.sites.slice(0, 290) };
    expect(isLarge({ ...few, traffic }, { measurements: [] })).toBe(false);
  });
});
