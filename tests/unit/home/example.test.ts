import { describe, expect, it } from "vitest";
import { exampleDocument } from "@/components/home/example-document";
import { exampleReport } from "@/components/home/example-report";
import { coverageOf } from "@/components/map/coverage";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import { rules } from "@/lib/core/requirements/registry";

describe("the example on the home page", () => {
  it("is a valid application document", () => {
    expect(parseDocument(structuredClone(exampleDocument))).toMatchObject({ ok: true });
  });

  it("is judged by every rule and has the faults the page speaks of", () => {
    const report = exampleReport();
    expect(report.results).toHaveLength(rules.length);
    expect(report.verdict).toBe("falls-short");
    const failing = report.results.filter((each) => each.status === "fail");
    expect(failing.map((each) => each.rule)).toEqual(
      expect.arrayContaining(["local-redundancy", "router-diversity", "nearest-edge-outbound"]),
    );
    expect(failing.length).toBeLessThan(7);
  });

  it("marks Lisbon, Barcelona and Porto on the map", () => {
    const { locations, sites } = coverageOf(exampleDocument, exampleReport());
    const marked = [
      ...locations.filter((each) => each.state === "fail").map((each) => each.metro),
      ...sites.filter((each) => each.state === "fail").map((each) => each.name),
    ];
    expect(marked).toEqual(["Lisbon", "Barcelona", "Porto"]);
  });

  it("uses no real network's number or address", () => {
    expect(exampleDocument.partner.asn).toBeGreaterThanOrEqual(399_900);
    expect(exampleDocument.partner.asn).toBeLessThanOrEqual(399_999);
    for (const contact of exampleDocument.contacts ?? []) {
      expect(contact.email).toMatch(/\.example$/);
    }
  });
});
