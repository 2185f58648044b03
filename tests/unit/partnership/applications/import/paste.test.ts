import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { DraftBasis } from "@/lib/partnership/applications/form/field-problem";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import { valuesFromDocument } from "@/lib/partnership/applications/form/values-from-document";
import {
  type PasteInput,
  placesWanted,
  readPaste,
} from "@/lib/partnership/applications/import/paste";
import type { PasteReading } from "@/lib/partnership/applications/import/paste-reading";
import type { PasteTarget } from "@/lib/partnership/applications/import/paste-target";

const basis: DraftBasis = { asn: 399990, name: "Fjord Net", type: "isp", measurements: [] };
const values = valuesFromDocument({
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990 },
  locations: [{ metro: "Oslo", connections: [{ name: "osl-1", bandwidthMbps: 100_000 }] }],
  traffic: { sites: [{ name: "Oslo", latitude: 59.91, longitude: 10.75, share: 1 }] },
});
const empty = valuesFromDocument({
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990 },
});

const paste = (target: PasteTarget, text: string, more: Partial<PasteInput> = {}, form = values) =>
  readPaste({ target, text, ...more }, form, basis);
const refusals = ({ refused }: PasteReading) =>
  refused.map(({ line, field, words }) => [line, field, words]);
const fields = ({ columns }: PasteReading) => columns.map(({ field }) => field);
const notes = ({ notes: all }: PasteReading) => all.map(({ words }) => words.split(".").at(-1));
const input = (name: string) => readFileSync(`tests/support/fixtures/pasted/${name}`, "utf8");
const connectionsOf = ({ locations }: FormValues) =>
  locations.flatMap(({ metro, connections }) =>
    connections.map(({ name, bandwidthMbps }) => [metro, name, bandwidthMbps]),
  );

describe("pasting sites", () => {
  it("adds 4,997 of 5,000 rows and names the three that are wrong", () => {
    const lines = Array.from(
      { length: 5000 },
      (_, index) => `Place ${index + 1}\t${(index % 80) + 0.5}\t${index % 170}\t1`,
    );
    lines[9] = "Place 10\t91\t10\t1";
    lines[2499] = "Place 2500\tnorth\t10\t1";
    lines[4999] = "Oslo\t59.9\t10.7\t1";
    const pasted = paste("sites", lines.join("\r\n"));
    expect(pasted.added).toBe(4997);
    expect(pasted.values.traffic.sites).toHaveLength(4998);
    expect(refusals(pasted)).toEqual([
      [10, "latitude", "document.issues.too-big"],
      [2500, "latitude", "form.problems.not-degrees"],
      [5000, "name", "document.issues.duplicate-site"],
    ]);
    expect(pasted.rest.split("\n")).toEqual([lines[9], lines[2499], lines[4999]]);
  });

  it("reads headings in either language, in any order, with decimal commas", () => {
    const pasted = paste("sites", "緯度;經度;城市;備註;比重\n63,4305;10,3951;Trondheim;x;2,5\n");
    expect(pasted.refused).toEqual([]);
    expect(fields(pasted)).toEqual(["latitude", "longitude", "city", null, "share"]);
    expect(pasted.values.traffic.sites[1]).toEqual({
      name: "Trondheim",
      latitude: "63.4305",
      longitude: "10.3951",
      share: "2.5",
      handoff: "Oslo",
    });
  });

  it("keeps the headings in the box with the lines that stay", () => {
    const pasted = paste("sites", "name,lat,lon\nBergen,60.39,5.32\nNowhere,1,\n");
    expect(pasted.added).toBe(1);
    expect(pasted.rest).toBe("name,lat,lon\nNowhere,1,");
    expect(refusals(pasted)).toEqual([[3, "longitude", "form.problems.missing"]]);
  });

  it("does not take a city called Place for headings", () => {
    expect(paste("sites", "Place,1,2\nEdge,3,4").added).toBe(2);
  });

  it("reads quoted cells with commas and line breaks", () => {
    const pasted = paste("sites", '"Paris, Texas",33.66,-95.55,1\n"Two\nLines",1,1,1\nBad,x,1,1');
    expect(pasted.added).toBe(2);
    expect(pasted.rest).toBe("Bad,x,1,1");
  });

  it("finds the delimiter outside quotes", () => {
    const pasted = paste("sites", input("10-paste-sites-quoted-semicolon.csv"));
    expect(pasted.rows.map(({ cells }) => cells.slice(0, 4))).toEqual([
      ["Oslo; east", "59.9", "10.8", "3"],
      ["Bergen", "60.39", "5.32", "1"],
    ]);
  });

  it("fills a hand-off in only where no column may say it, and says so", () => {
    const known = paste("sites", "name,lat,lon\nBergen,60.39,5.32");
    expect(known.values.traffic.sites[1]?.handoff).toBe("Oslo");
    expect(notes(known)).toEqual(["nearest-edge"]);
    const unknown = paste("sites", "name,lat,lon,Übergabe\nBergen,60.39,5.32,Stockholm");
    expect(fields(unknown)).toEqual(["name", "latitude", "longitude", null]);
    expect(unknown.values.traffic.sites[1]?.handoff).toBe("");
    expect(notes(unknown)).toEqual(["no-handoff"]);
    const said = paste("sites", "name,lat,lon,Übergabe\nBergen,60.39,5.32,Stockholm", {
      mapping: ["name", "latitude", "longitude", "handoff"],
    });
    expect(said.values.traffic.sites[1]?.handoff).toBe("Stockholm");
  });

  it("refuses a hand-off that is no edge metro, by name", () => {
    const pasted = paste(
      "sites",
      "name,lat,lon,handoff\nBergen,60.39,5.32,Bergen\nMoss,59.4,10.6,",
    );
    expect(refusals(pasted)).toEqual([[2, "handoff", "document.issues.unknown-metro"]]);
    expect(pasted.values.traffic.sites.at(-1)).toMatchObject({ name: "Moss", handoff: "" });
  });

  it("counts a site without a share once, and reads shares as their column writes them", () => {
    const pasted = paste("sites", "name;lat;lon;users\nA;1;1;\nB;2;2;12.500\nC;3;3;0,5");
    expect(pasted.values.traffic.sites.slice(1).map(({ share }) => share)).toEqual([
      "1",
      "12500",
      "0.5",
    ]);
    expect(refusals(paste("sites", "name;lat;lon;users\nB;2;2;12,500"))).toEqual([
      [2, "share", "form.problems.ambiguous-number"],
    ]);
  });

  it("finds the coordinates of cities, and asks where several may be meant", () => {
    const text = "Oslo S\t3\nSpringfield\t2\nAtlantis\t1";
    const place = { state: null, country: "NO", population: 1, latitude: 59.9, longitude: 10.7 };
    expect(placesWanted({ target: "sites", text })).toEqual(["Oslo S", "Springfield", "Atlantis"]);
    const places = new Map([
      ["Oslo S", [{ ...place, name: "Oslo S" }]],
      [
        "Springfield",
        [
          { ...place, name: "Springfield", state: "MO", country: "US", population: 160_000 },
          { ...place, name: "Springfield", state: "MA", country: "US", population: 150_000 },
        ],
      ],
    ]);
    const pasted = paste("sites", text, { places });
    expect(pasted.values.traffic.sites[1]).toEqual({
      name: "Oslo S",
      latitude: "59.9",
      longitude: "10.7",
      share: "3",
      handoff: "Oslo",
    });
    expect(pasted.refused).toMatchObject([
      {
        line: 2,
        words: "form.paste.problems.several-cities",
        values: { cities: "Springfield, MO, US; Springfield, MA, US" },
      },
      { line: 3, words: "form.paste.problems.no-such-city" },
    ]);
    expect(notes(pasted)).toContain("places-found");
  });

  it("reads both coordinates from one cell", () => {
    const pasted = paste("sites", 'name,coordinates\nBergen,"60.39, 5.32"\nMoss,here');
    expect(pasted.values.traffic.sites[1]).toMatchObject({ latitude: "60.39", longitude: "5.32" });
    expect(refusals(pasted)[0]).toEqual([3, "coordinates", "form.paste.problems.not-coordinates"]);
  });
});

describe("pasting connections", () => {
  it("puts them into their locations, new ones where needed", () => {
    const pasted = paste(
      "connections",
      [
        "Metro\tName\tBandwidth\tRouter\tLACP",
        "oslo\tosl-2\t100G\tr2\tyes",
        "Stockholm\tsto-1\t100 Gbps\tr1\tno",
        "Stockholm\tsto-2\t0 Mbps\tr1\tno",
        "Atlantis\tatl-1\t100G\tr1\tno",
        "Oslo\tosl-1\t100G\tr1\tno",
      ].join("\n"),
    );
    expect(pasted.added).toBe(2);
    expect(pasted.values.locations.map((each) => [each.metro, each.connections.length])).toEqual([
      ["Oslo", 2],
      ["Stockholm", 1],
    ]);
    expect(refusals(pasted)).toEqual([
      [4, "bandwidthMbps", "document.issues.too-small"],
      [5, "metro", "document.issues.unknown-metro"],
      [6, "name", "document.issues.duplicate-connection"],
    ]);
  });

  it("carries a merged metro down", () => {
    const pasted = paste("connections", input("10-paste-links-merged-cells.tsv"), {}, empty);
    expect(connectionsOf(pasted.values)).toEqual([
      ["Frankfurt", "fra-1", "100 Gbps"],
      ["Frankfurt", "fra-2", "100 Gbps"],
    ]);
    expect(notes(pasted)).toEqual(["carried-down"]);
  });

  it("names the column of a metro that is missing", () => {
    const pasted = paste("connections", "metro\tname\tbandwidth\n\tfra-2\t100G");
    expect(pasted.refused).toMatchObject([{ line: 2, field: "metro", heading: "metro" }]);
  });

  it("takes the portal's own export back", () => {
    const pasted = paste("connections", input("04-own-connections-export.csv"), {}, empty);
    expect(pasted.refused).toEqual([]);
    expect(pasted.values.locations[0]?.connections[1]).toEqual({
      name: "sto-2",
      bandwidthMbps: "100 Gbps",
      router: "sto-r2",
      microsoftRouter: "",
      facility: "",
      peeringDbFacilityId: "",
      lacp: "yes",
      bfd: "yes",
      md5: "no",
      rateLimited: "no",
      statefulFirewall: "no",
      usedForPeeringService: "yes",
      legacy: "no",
      sessions: "ipv4 ipv6",
      sessionAddressProvider: "microsoft",
      maxPrefixesV4: "2000",
      maxPrefixesV6: "500",
      peakUtilisation: "0.24",
      augmentationDueOn: "",
    });
  });

  it("makes 2x100G two connections, whole or not at all", () => {
    const pasted = paste(
      "connections",
      "LHR\tlon-1\t2x100G\nFrankfurt, DE\t\t1x10GBASE-LR\nOslo\tosl-1\t2x100G",
    );
    expect(connectionsOf(pasted.values)).toEqual([
      ["Oslo", "osl-1", "100 Gbps"],
      ["London", "lon-1", "100 Gbps"],
      ["London", "lon-2", "100 Gbps"],
      ["Frankfurt", "", "10 Gbps"],
    ]);
    expect(refusals(pasted)).toEqual([[3, "name", "document.issues.duplicate-connection"]]);
    expect(pasted.rest).toBe("Oslo\tosl-1\t2x100G");
  });

  it("takes the unit of a heading for numbers without one", () => {
    const pasted = paste(
      "connections",
      "metro;name;Speed (Gbps);Utilisation (%);Due\nOslo;a;100;22;22-Nov-2026\nOslo;b;100G;0.5;",
    );
    expect(pasted.rows.map(({ cells }) => cells)).toEqual([
      ["Oslo", "a", "100 Gbps", "0.22", "2026-11-22"],
      ["Oslo", "b", "100 Gbps", "0.005", ""],
    ]);
  });

  it("refuses what can be read in two ways, and unknown words by name", () => {
    const pasted = paste(
      "connections",
      "metro,name,bandwidth,augmentation due,session addresses come from,lacp\nOslo,a,100.000,05.11.2026,nobody,perhaps",
    );
    expect(refusals(pasted)).toEqual([
      [2, "bandwidthMbps", "document.bandwidth.bandwidth-ambiguous"],
      [2, "augmentationDueOn", "form.problems.ambiguous-date"],
      [2, "lacp", "form.problems.not-yes-or-no"],
    ]);
    expect(refusals(paste("connections", "metro,Speed (Gbps)\nOslo,100.000"))[0]?.[2]).toBe(
      "document.bandwidth.bandwidth-ambiguous",
    );
    expect(
      refusals(
        paste(
          "connections",
          "metro,bandwidth,sessions,session addresses come from\nOslo,100G,both,nobody",
        ),
      ),
    ).toEqual([[2, "sessionAddressProvider", "document.issues.not-one-of"]]);
  });
});

describe("pasting contacts", () => {
  it("reads headings, words in both languages, and what people paste around addresses", () => {
    const pasted = paste(
      "contacts",
      "角色;姓名;電子郵件;電話;全天候\nNOC;NOC;<noc@example.net>;+44 (0)20 7946 0000;是\n技術;Tech;mailto:t@example.net;;24x7",
    );
    expect(pasted.values.contacts).toEqual([
      {
        role: "noc",
        name: "NOC",
        email: "noc@example.net",
        phone: "+442079460000",
        staffedAroundTheClock: "yes",
      },
      {
        role: "technical",
        name: "Tech",
        email: "t@example.net",
        phone: "",
        staffedAroundTheClock: "yes",
      },
    ]);
  });

  it("tells columns without headings by what they hold", () => {
    const pasted = paste("contacts", "Ann Example\tnoc\t+47 21 00 00 00\tann@example.net\tyes");
    expect(fields(pasted)).toEqual(["name", "role", "phone", "email", "staffedAroundTheClock"]);
  });

  it("refuses a role and a phone by name", () => {
    const pasted = paste("contacts", "role,name,phone\nboss,Ann,555");
    expect(refusals(pasted)).toEqual([
      [2, "role", "document.issues.not-one-of"],
      [2, "phone", "document.issues.bad-phone"],
    ]);
  });
});

describe("pasting locations", () => {
  it("adds each metro once", () => {
    const pasted = paste("locations", "Frankfurt, DE\nLHR\n台北\nOslo\nFRA\nAtlantis");
    expect(pasted.values.locations.map(({ metro }) => metro)).toEqual([
      "Oslo",
      "Frankfurt",
      "London",
      "Taipei",
    ]);
    expect(refusals(pasted)).toEqual([[6, "metro", "document.issues.unknown-metro"]]);
    expect(notes(pasted)).toEqual(["metros-there"]);
  });
});

describe("pasting prefixes", () => {
  const prefixesOf = (reading: PasteReading) =>
    reading.values.routing.prefixes.map(({ prefix, trafficClass }) => [prefix, trafficClass]);

  it("takes a column of prefixes and refuses what is none", () => {
    const pasted = paste("prefixes", "192.0.2.0/24\n010.0.0.0/8\n2001:DB8::/32\nnonsense");
    expect(prefixesOf(pasted)).toEqual([
      ["192.0.2.0/24", ""],
      ["2001:db8::/32", ""],
    ]);
    expect(refusals(pasted)).toEqual([
      [2, "prefix", "document.issues.prefix-malformed"],
      [4, "prefix", "form.paste.problems.no-prefix"],
    ]);
  });

  it("names a column it does not know and leaves it out", () => {
    const pasted = paste("prefixes", input("10-paste-prefix-description.csv"));
    expect(pasted.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ["prefix", "prefix"],
      ["description", null],
    ]);
    expect(pasted.added).toBe(2);
    const bare = paste("prefixes", "193.0.14.0/24,DSL pool\n194.0.0.0/24,Core");
    expect(fields(bare)).toEqual(["prefix", null]);
    expect(bare.added).toBe(2);
  });

  it("reads the class behind a prefix, and refuses unknown ones by name", () => {
    const pasted = paste(
      "prefixes",
      "192.0.2.0/24 enterprise\n198.51.100.0/24\t語音\n203.0.113.0/24 gold",
    );
    expect(prefixesOf(pasted)).toEqual([
      ["192.0.2.0/24", "enterprise"],
      ["198.51.100.0/24", "voice"],
    ]);
    expect(refusals(pasted)).toEqual([[3, "trafficClass", "document.issues.not-one-of"]]);
  });

  it("reads a router's configuration and says what it left out", () => {
    const pasted = paste(
      "prefixes",
      "ip prefix-list OUT seq 5 permit 192.0.2.0/24\nip prefix-list OUT seq 9 permit 198.51.100.0/22 ge 24\nip prefix-list OUT seq 10 deny 0.0.0.0/0",
    );
    expect(prefixesOf(pasted)).toEqual([["192.0.2.0/24", ""]]);
    expect(refusals(pasted)).toEqual([[2, "prefix", "form.paste.problems.only-within"]]);
    expect(notes(pasted)).toEqual(["lines-without-prefix"]);
  });

  it("takes the same network once, and asks which class is meant", () => {
    const text =
      "192.0.2.0/24 voice\n192.0.2.0/24 enterprise\n2001:db8::/32\n2001:0DB8:0::/32\n198.51.100.0/24 voice";
    const asked = paste("prefixes", text);
    expect(asked.conflicts).toEqual([
      { network: "192.0.2.0/24", classes: ["voice", "enterprise"], lines: [1, 2] },
    ]);
    expect(prefixesOf(asked)).toEqual([
      ["2001:db8::/32", ""],
      ["198.51.100.0/24", "voice"],
    ]);
    const answered = paste("prefixes", text, { classes: { "192.0.2.0/24": "enterprise" } });
    expect(prefixesOf(answered)[0]).toEqual(["192.0.2.0/24", "enterprise"]);
    expect(answered.refused).toEqual([]);
    const again = readPaste(
      { target: "prefixes", text: "192.0.2.0/24 voice" },
      answered.values,
      basis,
    );
    expect(again.conflicts).toHaveLength(1);
    expect(again.values.routing).toEqual(answered.values.routing);
  });
});

describe("what can't be read at all", () => {
  it.each([
    ["", "form.paste.problems.empty"],
    ['metro;name\n"Oslo;a', "form.paste.problems.quote-not-closed"],
  ])("%j is said", (text, words) => {
    expect(paste("connections", text).problem?.words).toBe(words);
  });

  it("neither are two columns as one", () => {
    const pasted = paste("sites", "a,b,c\n1,2,3", { mapping: ["name", "name", null] });
    expect(pasted.problem).toMatchObject({ words: "form.paste.problems.column-twice" });
    expect(pasted.added).toBe(0);
  });

  it("nor is a table none of whose columns is used", () => {
    expect(paste("sites", "Name,lat\nA,1", { mapping: [null, null] }).problem?.words).toBe(
      "form.paste.problems.no-column",
    );
  });
});
