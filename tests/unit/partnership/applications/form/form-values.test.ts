import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import { fieldPointer } from "@/lib/partnership/applications/document/row-origins";
import { documentFromValues } from "@/lib/partnership/applications/form/document-from-values";
import type { DraftBasis } from "@/lib/partnership/applications/form/field-problem";
import {
  blankConnection,
  blankContact,
  blankSite,
  type FormValues,
} from "@/lib/partnership/applications/form/form-values";
import { valuesFromDocument } from "@/lib/partnership/applications/form/values-from-document";

const basis: DraftBasis = { asn: 399990, name: "Fjord Net", type: "isp", measurements: [] };

const minimal: ApplicationDocument = {
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990 },
};

const full: ApplicationDocument = {
  ...minimal,
  partner: { ...minimal.partner, agreementSignedOn: "2026-09-30" },
  contacts: [
    {
      role: "noc",
      name: "NOC",
      email: "noc@fjordnet.example",
      phone: "+4721000000",
      staffedAroundTheClock: true,
    },
    { email: "x@fjordnet.example" },
  ],
  locations: [
    {
      metro: "Oslo",
      connections: [
        {
          name: "osl-1",
          facility: "Fjordhall",
          peeringDbFacilityId: 900001,
          bandwidthMbps: 1_234_567,
          router: "r1",
          microsoftRouter: "m1",
          lacp: true,
          bfd: false,
          md5: false,
          rateLimited: false,
          statefulFirewall: false,
          sessions: ["ipv4", "ipv6"],
          sessionAddressProvider: "peer",
          maxPrefixesV4: 2000,
          maxPrefixesV6: 500,
          usedForPeeringService: true,
          legacy: false,
          peakUtilisation: 0.07,
          augmentationDueOn: "2026-12-01",
        },
        { bandwidthMbps: 100_000, sessions: ["ipv6"] },
      ],
    },
    { metro: "Stockholm" },
  ],
  traffic: {
    peakMbps: 24_500,
    sites: [
      { name: "Bergen", latitude: 60.391, longitude: -5.3241, share: 1e-7, handoff: "Oslo" },
      { name: "Umeå", latitude: 63.8258, longitude: 20.263, share: 0 },
    ],
  },
  routing: {
    asSet: "RIPE::AS-FJORDNET",
    prefixes: [{ prefix: "192.0.2.0/24", trafficClass: "enterprise" }, { prefix: "2001:db8::/32" }],
    registeredOriginAsns: [399991, 399992],
    tagsPeeringServiceCommunity: true,
    usesStaticRoutes: false,
  },
};

describe("a document as form values", () => {
  it.each([
    ["minimal", minimal],
    ["full", full],
    ["no origin ASNs", { ...minimal, routing: { registeredOriginAsns: [] } }],
  ])("reads back the same: %s", (_name, document) => {
    const read = documentFromValues(valuesFromDocument(document), basis);
    expect(read.problems).toEqual([]);
    expect(read.document).toEqual(document);
  });
});

describe("what people type", () => {
  const typed = (change: (values: FormValues) => void) => {
    const values = valuesFromDocument(full);
    change(values);
    return documentFromValues(values, basis);
  };
  const connection = (values: FormValues) => {
    const first = values.locations[0]?.connections[0];
    if (!first) throw new Error("no connection");
    return first;
  };
  const site = (values: FormValues) => {
    const first = values.traffic.sites[0];
    if (!first) throw new Error("no site");
    return first;
  };

  it.each([
    ["abc", "document.bandwidth.bandwidth-malformed"],
    ["0 Mbps", "document.issues.too-small"],
    ["20 Tbps", "document.issues.too-big"],
    ["", "form.problems.missing"],
  ])("a bandwidth of %j leaves its connection out and says why", (text, words) => {
    const read = typed((values) => {
      connection(values).bandwidthMbps = text;
    });
    expect(read.problems.map(({ pointer, words }) => [pointer, words])).toEqual([
      ["/locations/0/connections/0/bandwidthMbps", words],
    ]);
    expect(read.document.locations?.[0]?.connections).toHaveLength(1);
    expect(fieldPointer("/locations/0/connections/0/lacp", read.origins)).toBe(
      "/locations/0/connections/1/lacp",
    );
  });

  it("a latitude of 91 leaves the site out, a name out of place only the name", () => {
    const read = typed((values) => {
      site(values).latitude = "91";
      Object.assign(values.traffic.sites[1] ?? {}, { share: "2" });
      values.contacts[0] = { ...blankContact(), email: "no address", role: "noc" };
    });
    expect(read.problems.map((each) => each.pointer).sort()).toEqual([
      "/contacts/0/email",
      "/traffic/sites/0/latitude",
    ]);
    expect(read.document.traffic?.sites?.map((each) => each.name)).toEqual(["Umeå"]);
    expect(read.document.contacts?.[0]).toEqual({ role: "noc" });
    expect(fieldPointer("/traffic/sites/0/handoff", read.origins)).toBe("/traffic/sites/1/handoff");
  });

  it("names a metro that does not exist, and one declared twice", () => {
    const read = typed((values) => {
      values.locations.push({ metro: "Atlantis", connections: [] });
      values.locations.push({ metro: "oslo", connections: [blankConnection()] });
    });
    expect(read.problems.map(({ pointer, words }) => [pointer, words])).toEqual([
      ["/locations/2/metro", "document.issues.unknown-metro"],
      ["/locations/3/metro", "document.issues.duplicate-metro"],
    ]);
    expect(read.document.locations).toHaveLength(2);
  });

  it("understands how numbers are written in a spreadsheet", () => {
    const read = typed((values) => {
      Object.assign(site(values), { latitude: "60,391", longitude: "5.3241° W", share: "1,5" });
      Object.assign(connection(values), {
        bandwidthMbps: "2,5 Gbps",
        maxPrefixesV4: "2 000",
        peakUtilisation: "7 %",
      });
    });
    expect(read.problems).toEqual([]);
    expect(read.document.traffic?.sites?.[0]).toMatchObject({ longitude: -5.3241, share: 1.5 });
    expect(read.document.locations?.[0]?.connections?.[0]).toMatchObject({
      bandwidthMbps: 2500,
      maxPrefixesV4: 2000,
      peakUtilisation: 0.07,
    });
  });

  it("keeps the last usable name and type while what is typed is neither", () => {
    const read = typed((values) => {
      values.partner.name = " ";
      values.partner.type = "airline";
    });
    expect(read.document.partner).toMatchObject({ name: "Fjord Net", type: "isp", asn: 399990 });
    expect(read.problems.map((each) => each.words).sort()).toEqual([
      "document.issues.not-one-of",
      "form.problems.missing",
    ]);
  });

  it("passes over blank rows without a word", () => {
    const read = typed((values) => {
      values.contacts.unshift(blankContact());
      values.traffic.sites.unshift(blankSite());
      values.locations[0]?.connections.unshift(blankConnection());
    });
    expect(read.problems).toEqual([]);
    expect(read.document).toEqual(full);
    expect(fieldPointer("/contacts/0/phone", read.origins)).toBe("/contacts/1/phone");
  });

  it("keeps measurements of a site that is gone for when it is back", () => {
    const measurement = {
      site: "Bergen",
      metro: "Oslo",
      rttMs: 7,
      measuredAt: "2026-11-01T00:00:00Z",
    };
    const values = valuesFromDocument(full);
    site(values).name = "Bjørgvin";
    const read = documentFromValues(values, { ...basis, measurements: [measurement] });
    expect(read.document.measurements).toBeUndefined();
    expect(read.orphans).toEqual([measurement]);
  });

  it("holds a valid document whatever is typed", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom("", "yes", "Oslo", "1", "-1", "1e999", "ipv4", "100G", "2026-02-31", "+4721"),
    );
    const rows = (row: Record<string, string>) =>
      fc.array(fc.record(Object.fromEntries(Object.keys(row).map((key) => [key, text]))), {
        maxLength: 3,
      });
    const { routing } = valuesFromDocument(minimal);
    const texts = (row: object) =>
      fc.record(Object.fromEntries(Object.keys(row).map((k) => [k, text])));
    const anything = fc.record({
      partner: texts({ name: 1, type: 1, agreementSignedOn: 1 }),
      contacts: rows(blankContact()),
      locations: fc.array(fc.record({ metro: text, connections: rows(blankConnection()) }), {
        maxLength: 3,
      }),
      traffic: fc.record({ peakMbps: text, sites: rows(blankSite()) }),
      routing: fc
        .tuple(texts({ ...routing, prefixes: undefined }), rows({ prefix: "", trafficClass: "" }))
        .map(([fields, prefixes]) => ({ ...fields, prefixes })),
    });
    fc.assert(
      fc.property(anything, (values) => {
        const read = documentFromValues(values as unknown as FormValues, basis);
        expect(parseDocument(read.document)).toEqual({ ok: true, document: read.document });
      }),
      { numRuns: 300 },
    );
  });
});
