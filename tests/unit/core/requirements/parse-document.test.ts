import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxEntries, maxMeasurements } from "@/lib/core/requirements/document";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import regionalIsp from "@/tests/support/documents/regional-isp.json";
import { applications } from "@/tests/support/random-applications";

// biome-ignore lint/suspicious/noExplicitAny: the tests write malformed JSON on purpose
type Raw = any;

const minimal = (): Raw => ({
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990 },
});

/** The problems of the minimal document after a change, as "path code". */
function problems(change: (raw: Raw) => void): string[] {
  const raw = minimal();
  change(raw);
  const parsed = parseDocument(raw);
  return parsed.ok ? [] : parsed.issues.map(({ path, code }) => `${path} ${code}`);
}

const site = (name: string, share = 1): Raw => ({ name, latitude: 1, longitude: 2, share });

describe("parseDocument", () => {
  it("takes a draft that holds nothing else than its partner", () => {
    expect(parseDocument(minimal())).toEqual({ ok: true, document: minimal() });
  });

  it("trims text, drops empty text and writes metros canonical", () => {
    const raw = minimal();
    raw.partner.name = "  Fjord Net ";
    raw.partner.agreementSignedOn = "  ";
    raw.locations = [{ metro: "hong kong", connections: [{ name: "", bandwidthMbps: 1 }] }];
    raw.traffic = { sites: [{ ...site("a"), handoff: "MARSEILLE" }] };
    raw.measurements = [
      { site: "a", metro: "zürich", rttMs: 1, measuredAt: "2026-11-10T06:00+01:00", source: " " },
    ];
    const parsed = parseDocument(raw);
    expect(parsed).toMatchObject({
      ok: true,
      document: {
        partner: { name: "Fjord Net" },
        locations: [{ metro: "Hong Kong SAR" }],
        traffic: { sites: [{ handoff: "Marseilles" }] },
        measurements: [{ metro: "Zurich" }],
      },
    });
    expect(parsed.ok && Object.keys(parsed.document.partner)).not.toContain("agreementSignedOn");
    expect(parsed.ok && parsed.document.locations?.[0]?.connections).toEqual([
      { bandwidthMbps: 1 },
    ]);
  });

  it.each([
    ["locations", maxEntries.locations, (list: Raw[]) => ({ locations: list })],
    ["traffic/sites", maxEntries.sites, (list: Raw[]) => ({ traffic: { sites: list } })],
    ["routing/prefixes", maxEntries.prefixes, (list: Raw[]) => ({ routing: { prefixes: list } })],
    ["measurements", maxMeasurements, (list: Raw[]) => ({ measurements: list })],
  ])("takes no more entries at /%s than %i", (path, most, put) => {
    const found = problems((raw) => Object.assign(raw, put(Array(most + 1).fill({}))));
    expect(found).toContain(`/${path} too-many`);
  });

  it("does not change what it was given", () => {
    const raw = minimal();
    raw.locations = [{ metro: "oslo" }];
    parseDocument(raw);
    expect(raw.locations[0].metro).toBe("oslo");
  });

  it.each<[string, (raw: Raw) => void, string[]]>([
    ["no format", (raw) => delete raw.format, ["/format required"]],
    ["another format", (raw) => (raw.format = "x/1"), ["/format not-one-of"]],
    ["a name of spaces", (raw) => (raw.partner.name = "  "), ["/partner/name required"]],
    ["a name of 201", (raw) => (raw.partner.name = "x".repeat(201)), ["/partner/name too-long"]],
    ["no partner", (raw) => delete raw.partner, ["/partner required"]],
    ["a list for a partner", (raw) => (raw.partner = []), ["/partner expected-object"]],
    ["asn below 0", (raw) => (raw.partner.asn = -1), ["/partner/asn too-small"]],
    ["asn beyond 32 bits", (raw) => (raw.partner.asn = 4294967296), ["/partner/asn too-big"]],
    ["asn as text", (raw) => (raw.partner.asn = "64500"), ["/partner/asn expected-number"]],
    ["asn with decimals", (raw) => (raw.partner.asn = 1.5), ["/partner/asn expected-integer"]],
    [
      "asn beyond all numbers",
      (raw) => (raw.partner.asn = Number.POSITIVE_INFINITY),
      ["/partner/asn number-too-large"],
    ],
    [
      "no day of the calendar",
      (raw) => (raw.partner.agreementSignedOn = "2026-02-29"),
      ["/partner/agreementSignedOn bad-date"],
    ],
    ["null in a list", (raw) => (raw.contacts = [null]), ["/contacts/0 expected-object"]],
    ["null for what is required", (raw) => (raw.partner.asn = null), ["/partner/asn required"]],
    ["a misspelt key", (raw) => (raw.partner["a/b~c"] = 1), ["/partner/a~1b~0c unknown-key"]],
    [
      "keys of every object",
      (raw) => Object.assign(raw, JSON.parse('{"__proto__":1,"constructor":2}')),
      [],
    ],
    [
      "a bad e-mail and phone",
      (raw) => (raw.contacts = [{ role: "noc", email: "noc@x", phone: "047 21" }]),
      ["/contacts/0/email bad-email", "/contacts/0/phone bad-phone"],
    ],
    [
      "51 contacts",
      (raw) => (raw.contacts = Array(51).fill({ role: "noc" })),
      ["/contacts too-many"],
    ],
    [
      "an unknown metro",
      (raw) => (raw.locations = [{ metro: "Atlantis" }]),
      ["/locations/0/metro unknown-metro"],
    ],
    [
      "one metro twice, by its alias",
      (raw) => (raw.locations = [{ metro: "Marseille" }, { metro: "MARSEILLES" }]),
      ["/locations/1/metro duplicate-metro"],
    ],
    [
      "one connection name twice in a location",
      (raw) =>
        (raw.locations = [
          {
            metro: "Oslo",
            connections: [
              { name: "a", bandwidthMbps: 1 },
              { name: " a", bandwidthMbps: 1 },
            ],
          },
          { metro: "Paris", connections: [{ name: "a", bandwidthMbps: 1 }] },
        ]),
      ["/locations/0/connections/1/name duplicate-connection"],
    ],
    [
      "no bandwidth",
      (raw) => (raw.locations = [{ metro: "Oslo", connections: [{ name: "a" }] }]),
      ["/locations/0/connections/0/bandwidthMbps required"],
    ],
    [
      "bandwidth and use beyond their bounds",
      (raw) =>
        (raw.locations = [
          { metro: "Oslo", connections: [{ bandwidthMbps: 10_000_001, peakUtilisation: 1.01 }] },
        ]),
      [
        "/locations/0/connections/0/bandwidthMbps too-big",
        "/locations/0/connections/0/peakUtilisation too-big",
      ],
    ],
    [
      "one site name twice",
      (raw) => (raw.traffic = { sites: [site("a"), site("a")] }),
      ["/traffic/sites/1/name duplicate-site"],
    ],
    [
      "shares that are all zero",
      (raw) => (raw.traffic = { sites: [site("a", 0), site("b", 0)] }),
      ["/traffic/sites zero-shares"],
    ],
    [
      "a share below zero",
      (raw) => (raw.traffic = { sites: [site("a", -1)] }),
      ["/traffic/sites/0/share too-small"],
    ],
    [
      "a prefix that does not parse",
      (raw) => (raw.routing = { prefixes: [{ prefix: "1.2.3/24" }] }),
      ["/routing/prefixes/0/prefix prefix-malformed"],
    ],
    [
      "a measurement of nothing that exists",
      (raw) =>
        (raw.measurements = [
          { site: "b", metro: "Atlantis", rttMs: 0, measuredAt: "2026-11-10T06:00:00" },
        ]),
      [
        "/measurements/0/rttMs not-above",
        "/measurements/0/measuredAt bad-instant",
        "/measurements/0/metro unknown-metro",
        "/measurements/0/site unknown-site",
      ],
    ],
    [
      "characters that are no text",
      (raw) => {
        raw.partner.name = "a\0b";
        raw.contacts = [{ name: "\ud800" }];
      },
      ["/partner/name not-text", "/contacts/0/name not-text"],
    ],
  ])("refuses %s", (what, change, expected) => {
    // Object.assign sets a prototype instead of a key; that document is the minimal one with one more key.
    const wanted = what === "keys of every object" ? ["/constructor unknown-key"] : expected;
    expect(problems(change)).toEqual(wanted);
  });

  it("refuses __proto__ by name", () => {
    const parsed = parseDocument(JSON.parse('{"format":"x","partner":{"__proto__":{"asn":1}}}'));
    expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toContain("/partner/__proto__");
    expect(({} as Raw).asn).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["a list", []],
    ["text", "x"],
    ["nothing", undefined],
    ["a list nested 100,000 deep", JSON.parse("[".repeat(100_000) + "]".repeat(100_000))],
    [
      "an object nested 100,000 deep",
      JSON.parse(`${'{"partner":'.repeat(100_000)}1${"}".repeat(100_000)}`),
    ],
    ["an enormous list", { locations: Array(300_000).fill(3) }],
  ])("refuses %s without throwing", (_, json) => {
    expect(parseDocument(json).ok).toBe(false);
  });

  it("never throws on any JSON, nor on a document with any value anywhere", () => {
    const keys = fc.constantFrom(
      "format",
      "partner",
      "contacts",
      "locations",
      "traffic",
      "routing",
      "measurements",
    );
    fc.assert(
      fc.property(fc.jsonValue(), keys, fc.jsonValue(), (any, key, value) => {
        parseDocument(any);
        parseDocument({ ...regionalIsp, [key]: value });
        parseDocument({ ...regionalIsp, [key]: [value] });
      }),
      { numRuns: 500 },
    );
  });

  it("takes what it gave: a document's export is the document", () => {
    fc.assert(
      fc.property(applications, (application) => {
        const first = parseDocument(structuredClone(application));
        if (!first.ok) throw new Error(JSON.stringify(first.issues));
        expect(parseDocument(JSON.parse(JSON.stringify(first.document)))).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });
});
