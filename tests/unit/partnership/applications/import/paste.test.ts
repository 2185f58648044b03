import { describe, expect, it } from "vitest";
import type { DraftBasis } from "@/lib/partnership/applications/form/field-problem";
import { valuesFromDocument } from "@/lib/partnership/applications/form/values-from-document";
import { pasteRows } from "@/lib/partnership/applications/import/paste";

const basis: DraftBasis = { asn: 399990, name: "Fjord Net", type: "isp", measurements: [] };
const values = valuesFromDocument({
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990 },
  locations: [{ metro: "Oslo", connections: [{ name: "osl-1", bandwidthMbps: 100_000 }] }],
  traffic: { sites: [{ name: "Oslo", latitude: 59.91, longitude: 10.75, share: 1 }] },
});

describe("pasting places of users", () => {
  it("adds 4,997 of 5,000 rows and names the three that are wrong", () => {
    const lines = Array.from(
      { length: 5000 },
      (_, index) => `Place ${index + 1}\t${(index % 80) + 0.5}\t${index % 170}\t1`,
    );
    lines[9] = "Place 10\t91\t10\t1";
    lines[2499] = "Place 2500\tnorth\t10\t1";
    lines[4999] = "Oslo\t59.9\t10.7\t1";
    const pasted = pasteRows("sites", lines.join("\r\n"), values, basis);
    expect(pasted.added).toBe(4997);
    expect(pasted.values.traffic.sites).toHaveLength(4998);
    expect(pasted.refused.map(({ line, field, words }) => [line, field, words])).toEqual([
      [10, "latitude", "document.issues.too-big"],
      [2500, "latitude", "form.problems.not-degrees"],
      [5000, "name", "document.issues.duplicate-site"],
    ]);
    expect(pasted.rest.split("\n")).toEqual([lines[9], lines[2499], lines[4999]]);
  });

  it("reads headings in either language, in any order, with decimal commas", () => {
    const pasted = pasteRows(
      "sites",
      "緯度;經度;城市;備註;比重\n63,4305;10,3951;Trondheim;x;2,5\n",
      values,
      basis,
    );
    expect(pasted.refused).toEqual([]);
    expect(pasted.values.traffic.sites[1]).toEqual({
      name: "Trondheim",
      latitude: "63,4305",
      longitude: "10,3951",
      share: "2,5",
      handoff: "Oslo",
    });
  });

  it("keeps the headings in the box with the lines that stay", () => {
    const pasted = pasteRows(
      "sites",
      "name,lat,lon\nBergen,60.39,5.32\nNowhere,,\n",
      values,
      basis,
    );
    expect(pasted.added).toBe(1);
    expect(pasted.rest).toBe("name,lat,lon\nNowhere,,");
    expect(pasted.refused[0]).toMatchObject({ line: 3, words: "form.problems.missing" });
  });

  it("does not take a city called Place for headings", () => {
    expect(pasteRows("sites", "Place,1,2\nEdge,3,4", values, basis).added).toBe(2);
  });

  it("reads quoted cells with commas and line breaks", () => {
    const text = '"Paris, Texas",33.66,-95.55,1\n"Two\nLines",1,1,1\nBad,x,1,1';
    const pasted = pasteRows("sites", text, values, basis);
    expect(pasted.added).toBe(2);
    expect(pasted.rest).toBe("Bad,x,1,1");
  });
});

describe("pasting links", () => {
  it("puts links into their locations, new ones where needed", () => {
    const pasted = pasteRows(
      "connections",
      [
        "Metro\tName\tBandwidth\tRouter\tLACP",
        "oslo\tosl-2\t100G\tr2\tyes",
        "Stockholm\tsto-1\t100 Gbps\tr1\tno",
        "Stockholm\tsto-2\t0 Mbps\tr1\tno",
        "Atlantis\tatl-1\t100G\tr1\tno",
        "Oslo\tosl-1\t100G\tr1\tno",
      ].join("\n"),
      values,
      basis,
    );
    expect(pasted.added).toBe(2);
    expect(pasted.values.locations.map((each) => [each.metro, each.connections.length])).toEqual([
      ["Oslo", 2],
      ["Stockholm", 1],
    ]);
    expect(pasted.refused.map(({ line, words }) => [line, words])).toEqual([
      [4, "document.issues.too-small"],
      [5, "document.issues.unknown-metro"],
      [6, "document.issues.duplicate-connection"],
    ]);
  });
});

describe("pasting prefixes", () => {
  it("takes a column of prefixes and refuses what is none", () => {
    const pasted = pasteRows("prefixes", "192.0.2.0/24\n010.0.0.0/8\n2001:db8::/32", values, basis);
    expect(pasted.added).toBe(2);
    expect(pasted.refused).toHaveLength(1);
    expect(pasted.refused[0]).toMatchObject({ line: 2, field: "prefix" });
  });
});
