import { describe, expect, it } from "vitest";
import { currentPolicy } from "@/lib/core/policy/policies";
import { evaluate } from "@/lib/core/requirements/evaluate";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import type { RuleStatus } from "@/lib/core/requirements/report";

/** The catalogue, row by row, as cases: a complete application with one thing changed. */

// biome-ignore lint/suspicious/noExplicitAny: cases write raw JSON, as a partner's file would
type Raw = any;

const now = new Date("2026-11-22T12:00:00Z");

const connection = (name: string, router: string): Raw => ({
  name,
  bandwidthMbps: 100000,
  router,
  lacp: true,
  bfd: true,
  rateLimited: false,
  statefulFirewall: false,
  sessions: ["ipv4", "ipv6"],
  sessionAddressProvider: "microsoft",
  maxPrefixesV4: 2000,
  maxPrefixesV6: 500,
  peakUtilisation: 0.39,
});

const location = (metro: string): Raw => ({
  metro,
  connections: [connection("a", `${metro}-1`), connection("b", `${metro}-2`)],
});

const complete = (): Raw => ({
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990, agreementSignedOn: "2026-11-22" },
  contacts: [
    {
      role: "noc",
      email: "noc@fjordnet.example",
      phone: "+4721000000",
      staffedAroundTheClock: true,
    },
  ],
  locations: [location("Oslo"), location("Stockholm"), location("Amsterdam")],
  traffic: {
    peakMbps: 90000,
    sites: [
      { name: "Oslo", latitude: 59.9139, longitude: 10.7522, share: 4, handoff: "Oslo" },
      { name: "Uppsala", latitude: 59.8586, longitude: 17.6389, share: 2, handoff: "Stockholm" },
      { name: "Rotterdam", latitude: 51.9225, longitude: 4.4792, share: 2, handoff: "Amsterdam" },
    ],
  },
  routing: {
    asSet: "RIPE::AS-FJORDNET",
    prefixes: [{ prefix: "185.1.0.0/22", trafficClass: "enterprise" }],
    tagsPeeringServiceCommunity: true,
    acceptsReturnTrafficAtEveryEdge: true,
    announcesConsistently: true,
    filtersAs12076: true,
    usesStaticRoutes: false,
    manrsParticipant: true,
  },
  measurements: [{ site: "Oslo", metro: "Oslo", rttMs: 1.4, measuredAt: "2026-11-10T06:00:00Z" }],
});

const net = (changes: Raw = {}): Raw => ({
  id: 1,
  asn: 399990,
  name: "Fjord Net",
  aka: "",
  name_long: "",
  irr_as_set: "RIPE::AS-FJORDNET",
  info_prefixes4: 10,
  info_prefixes6: 5,
  ...changes,
});

const peeringDb = (changes: Raw = {}): Raw => ({
  format: "peering-service-evidence/1",
  peeringDb: {
    fetchedAt: "2026-11-20T04:17:00Z",
    net: net(),
    netfac: [{ id: 1, fac_id: 2, city: "Oslo", country: "NO" }],
    poc: [{ id: 1, role: "NOC", visible: "Public", email: "noc@fjordnet.example" }],
    ...changes,
  },
});

const control = (verifiedAt: string): Raw => ({
  format: "peering-service-evidence/1",
  asnControl: { method: "peeringdb", verifiedAt },
});

type Case = {
  rule: string;
  when: string;
  change?: (document: Raw) => void;
  evidence?: Raw;
  status: RuleStatus;
  codes?: string[];
  path?: string | null;
};

const partner = (changes: Raw) => (d: Raw) => Object.assign(d.partner, changes);
const routing = (changes: Raw) => (d: Raw) => Object.assign(d.routing, changes);
const link = (changes: Raw) => (d: Raw) => Object.assign(d.locations[0].connections[0], changes);
const everyLink = (changes: Raw) => (d: Raw) => {
  for (const l of d.locations) for (const c of l.connections) Object.assign(c, changes);
};
const type = (value: string) => partner({ type: value });
const all =
  (...changes: ((d: Raw) => void)[]) =>
  (d: Raw) => {
    for (const change of changes) change(d);
  };
const noLinks = (d: Raw) => {
  d.locations = [{ metro: "Oslo", connections: [] }];
};
const noSites = (d: Raw) => {
  d.traffic.sites = [];
  d.measurements = [];
};
const prefixes =
  (...list: string[]) =>
  (d: Raw) => {
    d.routing.prefixes = list.map((prefix) => ({ prefix, trafficClass: "enterprise" }));
  };
const measured =
  (...list: [site: string, metro: string, rttMs: number, at?: string][]) =>
  (d: Raw) => {
    d.measurements = list.map(([site, metro, rttMs, measuredAt = "2026-11-10T06:00:00Z"]) => ({
      site,
      metro,
      rttMs,
      measuredAt,
    }));
  };

const asns: Case[] = [
  0, 23456, 64496, 64511, 64512, 65534, 65535, 65536, 65551, 65552, 131071, 4200000000, 4294967294,
  4294967295,
].map((asn) => ({
  rule: "asn-public",
  when: `the ASN is ${asn}`,
  change: partner({ asn }),
  status: "fail",
  codes: ["asn-special"],
}));

const ownAsns: Case[] = [8068, 8069, 8075, 12076].map((asn) => ({
  rule: "asn-public",
  when: `the ASN is Microsoft's ${asn}`,
  change: partner({ asn }),
  status: "fail",
  codes: ["asn-microsoft"],
}));

const publicAsns: Case[] = [1, 23455, 23457, 64495, 131072, 399990, 4199999999].map((asn) => ({
  rule: "asn-public",
  when: `the ASN is ${asn}`,
  change: partner({ asn }),
  status: "pass",
}));

const cases: Case[] = [
  ...asns,
  ...ownAsns,
  ...publicAsns,

  { rule: "asn-control", when: "nothing is proven", status: "unknown", codes: ["not-proven"] },
  {
    rule: "asn-control",
    when: "the proof is 364 days old",
    evidence: control("2025-11-23T12:00:00Z"),
    status: "pass",
  },
  {
    rule: "asn-control",
    when: "the proof is 366 days old",
    evidence: control("2025-11-21T12:00:00Z"),
    status: "unknown",
    codes: ["proof-expired"],
  },

  { rule: "agreement-signed", when: "it was signed today", status: "pass" },
  {
    rule: "agreement-signed",
    when: "it will be signed tomorrow",
    change: partner({ agreementSignedOn: "2026-11-23" }),
    status: "fail",
    codes: ["agreement-in-future"],
    path: "/partner/agreementSignedOn",
  },
  {
    rule: "agreement-signed",
    when: "no date is given",
    change: partner({ agreementSignedOn: undefined }),
    status: "unknown",
    codes: ["not-declared"],
    path: "/partner/agreementSignedOn",
  },

  { rule: "noc-contact", when: "one complete noc contact", status: "pass" },
  {
    rule: "noc-contact",
    when: "a second noc contact lacks everything",
    change: (d) => d.contacts.push({ role: "noc", name: "Night" }),
    status: "pass",
  },
  {
    rule: "noc-contact",
    when: "no contact is noc",
    change: (d) => {
      d.contacts[0].role = "policy";
    },
    status: "fail",
    codes: ["no-noc-contact"],
  },
  {
    rule: "noc-contact",
    when: "the phone is missing",
    change: (d) => {
      delete d.contacts[0].phone;
    },
    status: "fail",
    codes: ["noc-incomplete"],
  },
  {
    rule: "noc-contact",
    when: "it is not staffed around the clock",
    change: (d) => {
      d.contacts[0].staffedAroundTheClock = false;
    },
    status: "fail",
    codes: ["noc-not-24x7"],
  },
  {
    rule: "noc-contact",
    when: "it is not said whether it is staffed around the clock",
    change: (d) => {
      delete d.contacts[0].staffedAroundTheClock;
    },
    status: "unknown",
    codes: ["not-declared"],
    path: "/contacts/0/staffedAroundTheClock",
  },
  {
    rule: "noc-contact",
    when: "there are no contacts",
    change: (d) => {
      d.contacts = [];
    },
    status: "unknown",
    codes: ["not-declared"],
    path: "/contacts",
  },

  { rule: "noc-email-domain", when: "the domain is the partner's", status: "pass" },
  ...[
    "gmail.com",
    "yahoo.com",
    "hotmail.com",
    "outlook.com",
    "qq.com",
    "163.com",
    "proton.me",
    "gmx.de",
  ].map(
    (domain): Case => ({
      rule: "noc-email-domain",
      when: `the only address is at ${domain}`,
      change: (d) => {
        d.contacts[0].email = `noc@${domain}`;
      },
      status: "fail",
      codes: ["free-mail-domain"],
    }),
  ),
  {
    rule: "noc-email-domain",
    when: "one of two noc addresses is the partner's",
    change: (d) => d.contacts.push({ role: "noc", email: "noc@gmail.com" }),
    status: "pass",
  },
  {
    rule: "noc-email-domain",
    when: "no noc contact has an address",
    change: (d) => {
      delete d.contacts[0].email;
    },
    status: "unknown",
    codes: ["not-declared"],
  },

  { rule: "peeringdb-profile", when: "PeeringDB was not asked", status: "unknown" },
  {
    rule: "peeringdb-profile",
    when: "the profile is complete",
    evidence: peeringDb(),
    status: "pass",
  },
  {
    rule: "peeringdb-profile",
    when: "PeeringDB has no such network",
    evidence: peeringDb({ net: null, netfac: [], poc: [] }),
    status: "fail",
    codes: ["no-profile"],
  },
  {
    rule: "peeringdb-profile",
    when: "facility, contact, as-set and prefix counts are missing",
    evidence: peeringDb({
      net: net({ irr_as_set: "", info_prefixes4: null, info_prefixes6: null }),
      netfac: [],
      poc: [],
    }),
    status: "fail",
    codes: ["profile-incomplete", "profile-incomplete", "profile-incomplete", "profile-incomplete"],
  },
  {
    rule: "peeringdb-profile",
    when: "the only contact is not public",
    evidence: peeringDb({ poc: [{ id: 1, role: "NOC", visible: "Users" }] }),
    status: "fail",
    codes: ["profile-incomplete"],
  },

  { rule: "peer-name", when: "PeeringDB was not asked", status: "unknown" },
  { rule: "peer-name", when: "the names agree", evidence: peeringDb(), status: "pass" },
  {
    rule: "peer-name",
    when: "they differ in case, accents, punctuation and company suffix",
    evidence: peeringDb({ net: net({ name: "FJÖRD-NET A.S." }) }),
    change: partner({ name: "Fjord Net AS" }),
    status: "pass",
  },
  {
    rule: "peer-name",
    when: "only aka agrees",
    evidence: peeringDb({ net: net({ name: "Nordic Carrier", aka: "Fjord Net" }) }),
    status: "pass",
  },
  {
    rule: "peer-name",
    when: "nothing agrees",
    evidence: peeringDb({ net: net({ name: "Nordic Carrier" }) }),
    status: "warn",
    codes: ["name-differs"],
  },

  {
    rule: "traffic-minimum",
    when: "the peak is 2 Gbps",
    change: (d) => {
      d.traffic.peakMbps = 2000;
    },
    status: "pass",
  },
  {
    rule: "traffic-minimum",
    when: "the peak is below 2 Gbps",
    change: (d) => {
      d.traffic.peakMbps = 1999;
    },
    status: "fail",
    codes: ["below-minimum"],
    path: "/traffic/peakMbps",
  },
  {
    rule: "traffic-minimum",
    when: "no peak is given",
    change: (d) => {
      delete d.traffic.peakMbps;
    },
    status: "unknown",
    codes: ["not-declared"],
    path: "/traffic/peakMbps",
  },

  {
    rule: "peering-service-enabled",
    when: "no connection of a location is for Peering Service",
    change: (d) => {
      for (const c of d.locations[0].connections) c.usedForPeeringService = false;
    },
    status: "fail",
    codes: ["no-peering-service-connection"],
    path: "/locations/0",
  },
  { rule: "peering-service-enabled", when: "nothing is said", status: "pass" },

  {
    rule: "local-redundancy",
    when: "a location has one connection",
    change: (d) => d.locations[1].connections.pop(),
    status: "fail",
    codes: ["single-connection"],
    path: "/locations/1",
  },
  {
    rule: "local-redundancy",
    when: "one of two is not for Peering Service",
    change: link({ usedForPeeringService: false }),
    status: "fail",
    codes: ["single-connection"],
    path: "/locations/0",
  },
  {
    rule: "local-redundancy",
    when: "an exchange has one connection",
    change: all(type("ixp"), (d) => d.locations[1].connections.pop()),
    status: "pass",
  },
  {
    rule: "local-redundancy",
    when: "a location of an exchange has none",
    change: all(type("ixp"), (d) => {
      d.locations[1].connections = [];
    }),
    status: "fail",
    codes: ["single-connection"],
  },

  {
    rule: "router-diversity",
    when: "both connections name one router",
    change: (d) => {
      d.locations[0].connections[1].router = "Oslo-1";
    },
    status: "fail",
    codes: ["same-router"],
  },
  {
    rule: "router-diversity",
    when: "one router is not named",
    change: (d) => {
      delete d.locations[0].connections[1].router;
    },
    status: "unknown",
    codes: ["not-declared"],
    path: "/locations/0/connections/1/router",
  },
  {
    rule: "router-diversity",
    when: "both end on one Microsoft router",
    change: (d) => {
      for (const c of d.locations[0].connections) c.microsoftRouter = "osl01";
    },
    status: "fail",
    codes: ["same-microsoft-router"],
  },
  {
    rule: "router-diversity",
    when: "it is an exchange",
    change: type("ixp"),
    status: "not-applicable",
  },
  {
    rule: "router-diversity",
    when: "no location has two connections",
    change: (d) => {
      for (const l of d.locations) l.connections.pop();
    },
    status: "not-applicable",
  },

  {
    rule: "equal-bandwidth",
    when: "one link of a region differs",
    change: link({ bandwidthMbps: 200000 }),
    status: "fail",
    codes: ["unequal-bandwidth"],
  },
  {
    rule: "equal-bandwidth",
    when: "another region has another bandwidth",
    change: (d) => {
      const tokyo = location("Tokyo");
      for (const c of tokyo.connections) c.bandwidthMbps = 400000;
      d.locations.push(tokyo);
    },
    status: "pass",
  },
  {
    rule: "equal-bandwidth",
    when: "the differing link is not for Peering Service",
    change: (d) =>
      d.locations[0].connections.push({
        ...connection("c", "Oslo-3"),
        bandwidthMbps: 10000,
        usedForPeeringService: false,
      }),
    status: "pass",
  },

  {
    rule: "link-speed",
    when: "a link has less than 10 Gbps",
    change: link({ bandwidthMbps: 9999 }),
    status: "fail",
    codes: ["below-10g"],
    path: "/locations/0/connections/0/bandwidthMbps",
  },
  {
    rule: "link-speed",
    when: "a link has 10 Gbps",
    change: link({ bandwidthMbps: 10000 }),
    status: "warn",
    codes: ["below-100g"],
  },
  {
    rule: "link-speed",
    when: "a link has just under 100 Gbps",
    change: link({ bandwidthMbps: 99999 }),
    status: "warn",
    codes: ["below-100g"],
  },
  { rule: "link-speed", when: "all have 100 Gbps", status: "pass" },

  ...(
    [
      ["lacp", "lacp", false, "no-lacp"],
      ["no-rate-limit", "rateLimited", true, "rate-limited"],
      ["no-stateful-firewall", "statefulFirewall", true, "stateful-firewall"],
    ] as const
  ).flatMap(([rule, field, bad, code]): Case[] => [
    { rule, when: "all say so", status: "pass" },
    {
      rule,
      when: "one says otherwise",
      change: link({ [field]: bad }),
      status: "fail",
      codes: [code],
    },
    {
      rule,
      when: "one says nothing",
      change: link({ [field]: undefined }),
      status: "unknown",
      codes: ["not-declared"],
      path: `/locations/0/connections/0/${field}`,
    },
  ]),

  { rule: "bfd", when: "it is an isp", status: "not-applicable" },
  { rule: "bfd", when: "it is an exchange", change: type("ixp"), status: "not-applicable" },
  { rule: "bfd", when: "a voice partner has it everywhere", change: type("voice"), status: "pass" },
  {
    rule: "bfd",
    when: "a voice partner lacks it once",
    change: all(type("voice"), link({ bfd: false })),
    status: "fail",
    codes: ["no-bfd"],
  },

  {
    rule: "dual-stack",
    when: "a location has only IPv4",
    change: (d) => {
      for (const c of d.locations[0].connections) c.sessions = ["ipv4"];
    },
    status: "fail",
    codes: ["missing-family"],
  },
  {
    rule: "dual-stack",
    when: "the families are on different links of a location",
    change: (d) => {
      d.locations[0].connections[0].sessions = ["ipv4"];
      d.locations[0].connections[1].sessions = ["ipv6"];
    },
    status: "pass",
  },
  {
    rule: "dual-stack",
    when: "a location declares no sessions",
    change: (d) => {
      for (const c of d.locations[0].connections) delete c.sessions;
    },
    status: "unknown",
    codes: ["not-declared"],
  },

  { rule: "no-md5", when: "nothing is said", status: "pass" },
  {
    rule: "no-md5",
    when: "one has it",
    change: link({ md5: true }),
    status: "fail",
    codes: ["md5-configured"],
  },
  { rule: "legacy-converted", when: "nothing is said", status: "pass" },
  {
    rule: "legacy-converted",
    when: "one is legacy",
    change: link({ legacy: true }),
    status: "fail",
    codes: ["legacy-connection"],
  },

  {
    rule: "session-addressing",
    when: "an isp uses either",
    change: link({ sessionAddressProvider: "peer" }),
    status: "pass",
  },
  {
    rule: "session-addressing",
    when: "an isp says nothing once",
    change: link({ sessionAddressProvider: undefined }),
    status: "unknown",
    codes: ["not-declared"],
  },
  {
    rule: "session-addressing",
    when: "a voice partner uses its own",
    change: all(type("voice"), link({ sessionAddressProvider: "peer" })),
    status: "fail",
    codes: ["wrong-address-provider"],
  },
  {
    rule: "session-addressing",
    when: "an exchange uses Microsoft's",
    change: all(
      type("ixp"),
      everyLink({ sessionAddressProvider: "peer" }),
      link({ sessionAddressProvider: "microsoft" }),
    ),
    status: "fail",
    codes: ["wrong-address-provider"],
  },
  {
    rule: "session-addressing",
    when: "an exchange uses its own",
    change: all(type("ixp"), everyLink({ sessionAddressProvider: "peer" })),
    status: "pass",
  },

  { rule: "max-prefix", when: "limits are 2000 and 500", status: "pass" },
  {
    rule: "max-prefix",
    when: "the IPv4 limit is 1999",
    change: link({ maxPrefixesV4: 1999 }),
    status: "warn",
    codes: ["max-prefix-low"],
  },
  {
    rule: "max-prefix",
    when: "the IPv6 limit is 499",
    change: link({ maxPrefixesV6: 499 }),
    status: "warn",
    codes: ["max-prefix-low"],
  },
  {
    rule: "max-prefix",
    when: "no link gives a limit",
    change: everyLink({ maxPrefixesV4: undefined, maxPrefixesV6: undefined }),
    status: "unknown",
    codes: ["not-declared"],
  },
  {
    rule: "max-prefix",
    when: "one link gives none",
    change: link({ maxPrefixesV4: undefined, maxPrefixesV6: undefined }),
    status: "pass",
  },

  { rule: "utilisation", when: "all are under 40 %", status: "pass" },
  {
    rule: "utilisation",
    when: "one is at 40 %",
    change: link({ peakUtilisation: 0.4 }),
    status: "fail",
    codes: ["augmentation-needed"],
  },
  {
    rule: "utilisation",
    when: "an augmentation is due today",
    change: link({ peakUtilisation: 0.4, augmentationDueOn: "2026-11-22" }),
    status: "warn",
    codes: ["augmentation-planned"],
  },
  {
    rule: "utilisation",
    when: "an augmentation is due in 60 days",
    change: link({ peakUtilisation: 0.9, augmentationDueOn: "2027-01-21" }),
    status: "warn",
    codes: ["augmentation-planned"],
  },
  {
    rule: "utilisation",
    when: "an augmentation is due in 61 days",
    change: link({ peakUtilisation: 0.9, augmentationDueOn: "2027-01-22" }),
    status: "fail",
    codes: ["augmentation-needed"],
  },
  {
    rule: "utilisation",
    when: "an augmentation was due yesterday",
    change: link({ peakUtilisation: 0.4, augmentationDueOn: "2026-11-21" }),
    status: "fail",
    codes: ["augmentation-needed"],
  },
  {
    rule: "utilisation",
    when: "no link states it",
    change: everyLink({ peakUtilisation: undefined }),
    status: "unknown",
    codes: ["not-declared"],
  },
  {
    rule: "utilisation",
    when: "one link does not state it",
    change: link({ peakUtilisation: undefined }),
    status: "unknown",
    codes: ["not-declared"],
    path: "/locations/0/connections/0/peakUtilisation",
  },

  { rule: "geo-redundancy", when: "two locations of a region are far apart", status: "pass" },
  {
    rule: "geo-redundancy",
    when: "a region has one location",
    change: (d) => d.locations.push(location("Tokyo")),
    status: "fail",
    codes: ["single-site"],
  },
  {
    rule: "geo-redundancy",
    when: "its two locations are twins",
    change: (d) => {
      d.locations = [location("Ashburn"), location("Washington DC")];
      noSites(d);
    },
    status: "fail",
    codes: ["single-site"],
  },

  { rule: "survives-link-loss", when: "there is room", status: "pass" },
  {
    rule: "survives-link-loss",
    when: "one link cannot carry a location's traffic",
    change: (d) => {
      d.traffic.peakMbps = 240000;
    },
    status: "fail",
    codes: ["overload-on-link-loss"],
  },
  {
    rule: "survives-link-loss",
    when: "one link carries it exactly",
    change: (d) => {
      d.traffic.peakMbps = 200000;
    },
    status: "pass",
  },
  {
    rule: "survives-link-loss",
    when: "it is an exchange",
    change: type("ixp"),
    status: "not-applicable",
  },
  {
    rule: "survives-link-loss",
    when: "no sites are declared",
    change: noSites,
    status: "unknown",
    codes: ["not-declared"],
  },

  { rule: "survives-site-loss", when: "there is room", status: "pass" },
  {
    rule: "survives-site-loss",
    when: "there is nowhere to go",
    change: (d) => {
      d.locations.length = 1;
      for (const s of d.traffic.sites) s.handoff = "Oslo";
    },
    status: "fail",
    codes: ["nowhere-to-go"],
  },
  {
    rule: "survives-site-loss",
    when: "no peak is declared",
    change: (d) => {
      delete d.traffic.peakMbps;
    },
    status: "unknown",
    codes: ["not-declared"],
  },

  {
    rule: "survives-two-site-losses",
    when: "there are two locations",
    change: (d) => {
      d.locations.pop();
      d.traffic.sites.pop();
    },
    status: "not-applicable",
  },
  { rule: "survives-two-site-losses", when: "there is room", status: "pass" },
  {
    rule: "survives-two-site-losses",
    when: "the last one would be overloaded",
    change: (d) => {
      d.traffic.peakMbps = 201000;
    },
    status: "warn",
    codes: ["overload-on-two-losses"],
  },

  { rule: "nearest-edge-outbound", when: "each site is handed off at its nearest", status: "pass" },
  {
    rule: "nearest-edge-outbound",
    when: "a hand-off is not declared",
    change: (d) => {
      d.traffic.sites[0].handoff = "Tokyo";
    },
    status: "fail",
    codes: ["handoff-not-connected"],
    path: "/traffic/sites/0/handoff",
  },
  {
    rule: "nearest-edge-outbound",
    when: "a hand-off is much farther",
    change: (d) => {
      d.traffic.sites[0].handoff = "Amsterdam";
    },
    status: "fail",
    codes: ["farther-edge-used"],
  },
  {
    rule: "nearest-edge-outbound",
    when: "a small site's hand-off is much farther",
    change: (d) => {
      d.traffic.sites[0].handoff = "Amsterdam";
      d.traffic.sites[0].share = 0.03;
    },
    status: "warn",
    codes: ["farther-edge-used"],
  },
  {
    rule: "nearest-edge-outbound",
    when: "a site has no hand-off",
    change: (d) => {
      delete d.traffic.sites[1].handoff;
    },
    status: "unknown",
    codes: ["not-declared"],
    path: "/traffic/sites/1/handoff",
  },

  { rule: "nearest-edge-coverage", when: "all are within 1000 miles", status: "pass" },
  {
    rule: "nearest-edge-coverage",
    when: "a site is in Tokyo",
    change: (d) => {
      Object.assign(d.traffic.sites[0], { latitude: 35.69, longitude: 139.69 });
    },
    status: "fail",
    codes: ["edge-too-far"],
  },
  {
    rule: "nearest-edge-coverage",
    when: "a small site is in Tokyo",
    change: (d) => {
      Object.assign(d.traffic.sites[0], { latitude: 35.69, longitude: 139.69, share: 0.03 });
    },
    status: "warn",
    codes: ["edge-too-far"],
  },
  {
    rule: "nearest-edge-coverage",
    when: "no sites are declared",
    change: noSites,
    status: "unknown",
    codes: ["not-declared"],
  },

  { rule: "nearest-edge-return", when: "it is accepted", status: "pass" },
  {
    rule: "nearest-edge-return",
    when: "it is refused",
    change: routing({ acceptsReturnTrafficAtEveryEdge: false }),
    status: "fail",
    codes: ["return-traffic-refused"],
  },
  {
    rule: "nearest-edge-return",
    when: "nothing is said",
    change: routing({ acceptsReturnTrafficAtEveryEdge: undefined }),
    status: "unknown",
    codes: ["not-declared"],
  },

  { rule: "nearest-edge-gap", when: "no nearer edge is missing", status: "pass" },
  {
    rule: "nearest-edge-gap",
    when: "Madrid is missing for a tenth of the weight",
    change: (d) =>
      d.traffic.sites.push({
        name: "Madrid",
        latitude: 40.4165,
        longitude: -3.7026,
        share: 1,
        handoff: "Amsterdam",
      }),
    status: "warn",
  },
  {
    rule: "nearest-edge-gap",
    when: "Madrid is missing for a hundredth of the weight",
    change: (d) =>
      d.traffic.sites.push({
        name: "Madrid",
        latitude: 40.4165,
        longitude: -3.7026,
        share: 0.08,
        handoff: "Amsterdam",
      }),
    status: "pass",
  },

  { rule: "nearest-edge-measured", when: "the RTT fits the distance", status: "pass" },
  {
    rule: "nearest-edge-measured",
    when: "light is slower",
    change: measured(["Oslo", "Amsterdam", 5]),
    status: "fail",
    codes: ["impossible-rtt"],
  },
  {
    rule: "nearest-edge-measured",
    when: "the RTT is inflated",
    change: measured(["Oslo", "Oslo", 5.2]),
    status: "warn",
    codes: ["inflated-rtt"],
  },
  {
    rule: "nearest-edge-measured",
    when: "another location is faster",
    change: measured(["Rotterdam", "Amsterdam", 20], ["Rotterdam", "Stockholm", 17]),
    status: "fail",
  },
  {
    rule: "nearest-edge-measured",
    when: "all are 91 days old",
    change: measured(["Oslo", "Oslo", 1, "2026-08-22T12:00:00Z"]),
    status: "unknown",
  },
  {
    rule: "nearest-edge-measured",
    when: "all lie in the future",
    change: measured(["Oslo", "Oslo", 1, "2026-11-23T12:00:00Z"]),
    status: "unknown",
  },

  {
    rule: "public-prefixes",
    when: "a /24 is there",
    change: prefixes("185.1.0.0/24"),
    status: "pass",
  },
  {
    rule: "public-prefixes",
    when: "only a /25 is there",
    change: prefixes("185.1.0.0/25"),
    status: "fail",
    codes: ["no-slash-24"],
  },
  {
    rule: "public-prefixes",
    when: "only IPv6 is there",
    change: prefixes("2a0c:b640::/29"),
    status: "fail",
    codes: ["no-slash-24"],
  },
  ...[
    "10.1.0.0/16",
    "100.64.0.0/10",
    "198.18.0.0/15",
    "203.0.113.0/24",
    "240.0.0.0/8",
    "2001:db8::/32",
    "fc00::/8",
    "fe80::/64",
  ].map(
    (special): Case => ({
      rule: "public-prefixes",
      when: `${special} is among them`,
      change: prefixes("185.1.0.0/24", special),
      status: "fail",
      codes: ["special-prefix"],
      path: "/routing/prefixes/1/prefix",
    }),
  ),
  {
    rule: "public-prefixes",
    when: "one has host bits",
    change: prefixes("185.1.0.0/24", "185.2.0.1/22"),
    status: "fail",
    codes: ["host-bits"],
  },
  {
    rule: "public-prefixes",
    when: "there are none",
    change: prefixes(),
    status: "unknown",
    codes: ["not-declared"],
    path: "/routing/prefixes",
  },

  {
    rule: "traffic-class",
    when: "one has none",
    change: (d) => {
      delete d.routing.prefixes[0].trafficClass;
    },
    status: "fail",
    codes: ["class-missing"],
  },
  {
    rule: "traffic-class",
    when: "there are no prefixes",
    change: prefixes(),
    status: "unknown",
    codes: ["not-declared"],
  },
  {
    rule: "peering-service-community",
    when: "it is not tagged",
    change: routing({ tagsPeeringServiceCommunity: false }),
    status: "fail",
    codes: ["community-missing"],
  },
  {
    rule: "peering-service-community",
    when: "it is an exchange",
    change: type("ixp"),
    status: "not-applicable",
  },
  { rule: "origin-asns-registered", when: "it is an isp", status: "not-applicable" },
  {
    rule: "origin-asns-registered",
    when: "an exchange says nothing",
    change: type("ixp"),
    status: "unknown",
    codes: ["not-declared"],
  },
  {
    rule: "origin-asns-registered",
    when: "an exchange has none",
    change: all(type("ixp"), routing({ registeredOriginAsns: [] })),
    status: "fail",
    codes: ["no-origin-asns"],
  },
  {
    rule: "origin-asns-registered",
    when: "one is private",
    change: all(type("ixp"), routing({ registeredOriginAsns: [399991, 64512] })),
    status: "fail",
  },
  {
    rule: "origin-asns-registered",
    when: "all are public",
    change: all(type("ixp"), routing({ registeredOriginAsns: [399991] })),
    status: "pass",
  },
  ...(
    [
      ["filters-as12076", "filtersAs12076", false, "as12076-accepted", "fail"],
      ["consistent-announcements", "announcesConsistently", false, "inconsistent", "fail"],
      ["no-static-routes", "usesStaticRoutes", true, "static-routes", "fail"],
      ["manrs", "manrsParticipant", false, "not-a-participant", "warn"],
    ] as const
  ).flatMap(([rule, field, bad, code, status]): Case[] => [
    { rule, when: "it is as wanted", status: "pass" },
    {
      rule,
      when: "it is not",
      change: routing({ [field]: bad }),
      status,
      codes: [code],
      path: `/routing/${field}`,
    },
    {
      rule,
      when: "nothing is said",
      change: routing({ [field]: undefined }),
      status: "unknown",
      codes: ["not-declared"],
      path: `/routing/${field}`,
    },
  ]),
  {
    rule: "irr-registered",
    when: "the as-set is well-formed",
    status: "unknown",
    codes: ["registry-not-asked"],
  },
  {
    rule: "irr-registered",
    when: "the as-set is not",
    change: routing({ asSet: "FJORDNET" }),
    status: "fail",
    codes: ["as-set-malformed"],
  },
  {
    rule: "rpki-signed",
    when: "no validator was asked",
    status: "unknown",
    codes: ["validator-not-asked"],
  },

  ...[
    "peering-service-enabled",
    "local-redundancy",
    "router-diversity",
    "equal-bandwidth",
    "link-speed",
    "lacp",
    "no-rate-limit",
    "no-stateful-firewall",
    "dual-stack",
    "no-md5",
    "legacy-converted",
    "session-addressing",
    "max-prefix",
    "utilisation",
    "geo-redundancy",
    "survives-link-loss",
    "survives-site-loss",
    "nearest-edge-outbound",
    "nearest-edge-coverage",
  ].map(
    (rule): Case => ({
      rule,
      when: "no connection is declared",
      change: noLinks,
      status: "unknown",
      codes: ["not-declared"],
    }),
  ),
];

describe("the requirement catalogue", () => {
  it.each(cases)("$rule: $status when $when", ({ rule, change, evidence, status, codes, path }) => {
    const raw = complete();
    change?.(raw);
    const parsed = parseDocument(JSON.parse(JSON.stringify(raw)));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const report = evaluate({ document: parsed.document, evidence, policy: currentPolicy, now });
    const result = report.results.find((r) => r.rule === rule);
    expect(result?.status, JSON.stringify(result?.findings)).toBe(status);
    const worst = result?.findings.filter((f) => f.status === status) ?? [];
    if (codes !== undefined) {
      expect([...new Set(worst.map((f) => f.code))]).toEqual([...new Set(codes)]);
      if (codes.length > 1) expect(worst).toHaveLength(codes.length);
    }
    if (path !== undefined) expect(worst.map((f) => f.path)).toContain(path);
  });

  it("answers every rule, in catalogue order", () => {
    const parsed = parseDocument(complete());
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const report = evaluate({ document: parsed.document, policy: currentPolicy, now });
    expect(report.results).toHaveLength(45);
  });
});
