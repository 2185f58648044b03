import { describe, expect, it } from "vitest";
import { policy202611 } from "@/lib/core/policy/2026-11/policy";
import { judged, type Raw } from "@/tests/support/judged";

/** The rules about routes as the catalogue of 2026-12 writes them, case by case. */

const prefixes =
  (...list: (string | [string, string])[]) =>
  (raw: Raw) => {
    raw.routing.prefixes = list.map((each) =>
      typeof each === "string"
        ? { prefix: each, trafficClass: "enterprise" }
        : { prefix: each[0], ...(each[1] && { trafficClass: each[1] }) },
    );
  };
const one = prefixes("185.1.0.0/22");
const routing = (parts: Raw) => ({ evidence: { routing: parts } });
const asn = 399990;

describe("public-prefixes", () => {
  it("warns of a network declared again, however it is written", () => {
    const twice = judged(
      "public-prefixes",
      prefixes(
        "185.1.0.0/22",
        "2A0C:B640:0::/29",
        "185.1.0.0/22",
        "2a0c:b640::/29",
        "185.1.0.0/23",
      ),
    );
    expect(twice.status).toBe("warn");
    expect(twice.places).toEqual([
      "prefix-twice /routing/prefixes/2/prefix",
      "prefix-twice /routing/prefixes/3/prefix",
    ]);
  });

  it("finds the same network behind host bits, and keeps both findings", () => {
    const found = judged("public-prefixes", prefixes("185.1.0.0/22", "185.1.3.1/22"));
    expect(found.places).toEqual([
      "host-bits /routing/prefixes/1/prefix",
      "prefix-twice /routing/prefixes/1/prefix",
    ]);
    expect(found.status).toBe("fail");
    expect(found.findings[0]).toMatchObject({ measured: "185.1.3.1/22", required: "185.1.0.0/22" });
  });

  it("counts a network once, where 2026-11 counted each entry", () => {
    const { findings } = judged("public-prefixes", prefixes("10.0.0.0/8", "10.0.0.0/8"));
    expect(findings[0]).toMatchObject({ code: "no-slash-24", measured: 0, required: 1 });
    const before = { policy: policy202611 };
    const { status, findings: old } = judged(
      "public-prefixes",
      prefixes("185.1.0.0/22", "185.1.0.0/22"),
      before,
    );
    expect([status, old[0]?.measured]).toEqual(["pass", 2]);
  });
});

describe("traffic-class", () => {
  const same = "185.1.0.0/22";
  it.each<[string, [string, string][], string[]]>([
    [
      "the same class twice",
      [
        [same, "voice"],
        [same, "voice"],
      ],
      [],
    ],
    [
      "another class",
      [
        [same, "voice"],
        [same, "content"],
      ],
      ["class-conflict /routing/prefixes/1/trafficClass"],
    ],
    [
      "none stated after a class",
      [
        [same, "voice"],
        [same, ""],
      ],
      [
        "class-missing /routing/prefixes/1/trafficClass",
        "class-conflict /routing/prefixes/1/trafficClass",
      ],
    ],
    [
      "a class after none stated",
      [
        [same, ""],
        [same, "voice"],
      ],
      [
        "class-missing /routing/prefixes/0/trafficClass",
        "class-conflict /routing/prefixes/1/trafficClass",
      ],
    ],
    [
      "a third entry that agrees with the second, not with the first",
      [
        [same, "voice"],
        [same, "content"],
        [same, "content"],
      ],
      [
        "class-conflict /routing/prefixes/1/trafficClass",
        "class-conflict /routing/prefixes/2/trafficClass",
      ],
    ],
    [
      "networks of different lengths",
      [
        ["185.1.0.0/22", "voice"],
        ["185.1.0.0/23", "content"],
      ],
      [],
    ],
  ])("%s", (_, list, places) => {
    const found = judged("traffic-class", prefixes(...list));
    expect(found.status).toBe(places.length === 0 ? "pass" : "fail");
    if (places.length > 0) expect(found.places).toEqual(places);
    expect(
      judged("traffic-class", prefixes(...list), { policy: policy202611 }).codes,
    ).not.toContain("class-conflict");
  });
});

describe("irr-registered", () => {
  const sets = (text: unknown) => (raw: Raw) => {
    one(raw);
    raw.routing.asSet = text;
  };
  const exact = { prefix: "185.1.0.0/22", origin: asn, state: "exact" };
  const found = (name: string, more = {}) => ({ name, state: "found", hasOrigin: true, ...more });
  const irr = (parts: Raw) =>
    routing({ irr: { fetchedAt: "2026-11-22T00:00:00Z", sources: ["RIPE"], ...parts } });

  it.each([
    "AS-FJORD",
    "as-x",
    "AS-1",
    "AS64500:AS-FJORD",
    "AS64500:AS-SET",
    "RIPE::AS-FJORD",
    "AS-FJORD@RIPE",
    "AS64500:AS-FJORD@RADB",
    "AS64500",
    "RIPE::AS-A RADB::AS-B",
    "AS-A,AS-B",
    "AS-A, AS64500",
    `AS-${"X".repeat(60)}`,
  ])("takes %s", (text) => {
    expect(judged("irr-registered", sets(text)).codes).toEqual(["registry-not-asked"]);
  });

  it.each([
    ["AS-SET", 1],
    ["as-set", 1],
    ["AS-", 1],
    ["AS_FJORD", 1],
    ["RIPE::AS-X@RIPE", 1],
    ["AS-X@", 1],
    ["@RIPE", 1],
    ["RIPE::", 1],
    ["RIPE:AS-X Y", 2],
    ["AS-A AS-SET", 1],
    ["AS4294967296", 1],
    [",", 1],
    ["not a set", 3],
  ])("refuses %s", (text, malformed) => {
    const { status, codes } = judged("irr-registered", sets(text));
    expect(status).toBe("fail");
    expect(codes?.filter((code) => code === "as-set-malformed")).toHaveLength(malformed);
  });

  it("looks at nothing else while no set is declared", () => {
    const { codes, status } = judged(
      "irr-registered",
      sets(undefined),
      irr({ sets: [], routes: [] }),
    );
    expect([status, codes]).toEqual(["unknown", ["not-declared"]]);
  });

  it.each<[string, string, Raw[], string[]]>([
    ["held with the ASN", "RIPE::AS-FJORD", [found("ripe::as-fjord")], ["routes-registered"]],
    ["missing", "RIPE::AS-FJORD", [{ name: "RIPE::AS-FJORD", state: "missing" }], ["set-missing"]],
    [
      "without the ASN",
      "AS-FJORD",
      [found("AS-FJORD", { hasOrigin: false })],
      ["origin-not-in-set"],
    ],
    ["not answered", "AS-FJORD", [{ name: "AS-FJORD", state: "unknown" }], ["registry-not-asked"]],
    ["not in the evidence", "AS-FJORD", [], ["registry-not-asked"]],
    ["with the source behind", "AS-FJORD@RIPE", [found("RIPE::AS-FJORD")], ["routes-registered"]],
    [
      "without a source is only itself",
      "AS-FJORD",
      [found("RIPE::AS-FJORD")],
      ["registry-not-asked"],
    ],
    ["a bare ASN, whichever", "AS64500", [], ["routes-registered"]],
    [
      "one of two missing",
      "AS-A AS-B",
      [found("AS-A"), { name: "AS-B", state: "missing" }],
      ["set-missing"],
    ],
    ["malformed beside a good one", "AS-A AS-SET", [found("AS-A")], ["as-set-malformed"]],
  ])("a set: %s", (_, text, answers, codes) => {
    expect(
      judged("irr-registered", sets(text), irr({ sets: answers, routes: [exact] })).codes,
    ).toEqual(codes);
  });

  it.each([
    ["exact", "pass", "routes-registered"],
    ["less-specific", "warn", "covered-only"],
    ["other-origin", "fail", "irr-other-origin"],
    ["none", "fail", "irr-none"],
    [null, "unknown", "registry-not-asked"],
  ])("a route: %s", (state, status, code) => {
    const routes =
      state === null
        ? [{ ...exact, origin: 64500 }]
        : [{ ...exact, state, prefix: "185.1.2.3/22" }];
    const answer = judged("irr-registered", sets("AS-A"), irr({ sets: [found("AS-A")], routes }));
    expect([answer.status, answer.codes]).toEqual([status, [code]]);
    if (status !== "pass") expect(answer.findings[0]?.path).toBe("/routing/prefixes/0/prefix");
  });

  it("leaves special prefixes to public-prefixes, and judges a network declared twice once", () => {
    const change = (raw: Raw) => {
      prefixes("10.0.0.0/8", "185.1.0.0/22", "185.1.0.1/22")(raw);
      raw.routing.asSet = "AS-A";
    };
    const none = { ...exact, state: "none" };
    const answer = judged("irr-registered", change, irr({ sets: [found("AS-A")], routes: [none] }));
    expect(answer.places).toEqual(["irr-none /routing/prefixes/1/prefix"]);
  });

  it.each<[string, Raw[], string]>([
    [
      "isp",
      [
        { ...exact, state: "none" },
        { ...exact, origin: 64500 },
      ],
      "irr-none",
    ],
    [
      "ixp",
      [
        { ...exact, state: "none" },
        { ...exact, origin: 64500 },
      ],
      "routes-registered",
    ],
    [
      "ixp",
      [
        { ...exact, state: "other-origin" },
        { ...exact, origin: 64500, state: "less-specific" },
      ],
      "covered-only",
    ],
    [
      "ixp",
      [
        { ...exact, state: "none", origin: 64500 },
        { ...exact, state: "other-origin" },
      ],
      "irr-other-origin",
    ],
    ["ixp", [{ ...exact, origin: 64501 }], "registry-not-asked"],
  ])("%s: the best state of its origins counts", (type, routes, code) => {
    const change = (raw: Raw) => {
      sets("AS-A")(raw);
      raw.partner.type = type;
      raw.routing.registeredOriginAsns = [64500];
    };
    expect(judged("irr-registered", change, irr({ sets: [found("AS-A")], routes })).codes).toEqual([
      code,
    ]);
  });

  it("names the partner's own ASN on a tie", () => {
    const change = (raw: Raw) => {
      sets("AS-A")(raw);
      raw.partner.type = "ixp";
      raw.routing.registeredOriginAsns = [64500];
    };
    const routes = [
      { ...exact, origin: 64500, state: "none" },
      { ...exact, state: "none" },
    ];
    const { findings } = judged("irr-registered", change, irr({ sets: [found("AS-A")], routes }));
    expect(findings[0]?.values).toMatchObject({ origin: `AS${asn}` });
  });

  it("is judged by its form alone under 2026-11", () => {
    const before = { policy: policy202611, ...irr({ sets: [{ name: "AS-A", state: "missing" }] }) };
    expect(judged("irr-registered", sets("AS-A"), before).codes).toEqual(["registry-not-asked"]);
    expect(judged("irr-registered", sets("AS-SET"), before).codes).toEqual(["registry-not-asked"]);
    expect(judged("irr-registered", sets("AS-A AS-B"), before).codes).toEqual(["as-set-malformed"]);
    expect(judged("irr-registered", sets("AS-A@RIPE"), before).codes).toEqual(["as-set-malformed"]);
  });
});

describe("rpki-signed", () => {
  const valid = { prefix: "185.1.0.0/22", origin: asn, state: "valid", reason: null };
  const rpki = (...routes: Raw[]) =>
    routing({ rpki: { fetchedAt: "2026-11-22T00:00:00Z", vrps: 1, routes } });

  it.each<[string, Raw, string, string]>([
    ["valid", valid, "pass", "routes-signed"],
    ["not found", { ...valid, state: "not-found" }, "warn", "unsigned"],
    ["another ASN", { ...valid, state: "invalid", reason: "as" }, "fail", "rpki-as"],
    ["too long", { ...valid, state: "invalid", reason: "length" }, "fail", "rpki-length"],
    ["AS0", { ...valid, state: "invalid", reason: "as0" }, "fail", "rpki-as0"],
    ["another origin only", { ...valid, origin: 64500 }, "unknown", "validator-not-asked"],
    ["another length only", { ...valid, prefix: "185.1.0.0/23" }, "unknown", "validator-not-asked"],
  ])("%s", (_, route, status, code) => {
    const answer = judged("rpki-signed", one, rpki(route));
    expect([answer.status, answer.codes]).toEqual([status, [code]]);
    expect(judged("rpki-signed", one, { policy: policy202611, ...rpki(route) }).codes).toEqual([
      "validator-not-asked",
    ]);
  });

  it("is unknown without the validator, without prefixes, and passes with special ones alone", () => {
    expect(judged("rpki-signed", one).codes).toEqual(["validator-not-asked"]);
    expect(judged("rpki-signed", prefixes(), rpki()).codes).toEqual(["not-declared"]);
    expect(judged("rpki-signed", prefixes("10.0.0.0/8"), rpki()).status).toBe("pass");
  });

  it("takes the best of an exchange's origins: valid, not found, invalid", () => {
    const exchange = (raw: Raw) => {
      one(raw);
      raw.partner.type = "ixp";
      raw.routing.registeredOriginAsns = [64500];
    };
    const invalid = { ...valid, state: "invalid", reason: "as" };
    const other = { ...valid, origin: 64500 };
    expect(judged("rpki-signed", exchange, rpki(invalid, other)).status).toBe("pass");
    const notFound = { ...other, state: "not-found" };
    expect(judged("rpki-signed", exchange, rpki(invalid, notFound)).codes).toEqual(["unsigned"]);
    const length = { ...other, state: "invalid", reason: "length" };
    expect(judged("rpki-signed", exchange, rpki(length, invalid)).codes).toEqual(["rpki-as"]);
  });
});

describe("prefix-origin", () => {
  const seen = (origins: number[], more = {}) =>
    routing({
      bgp: {
        asOf: "2026-11-22T00:00:00Z",
        prefixes: [{ prefix: "185.1.0.0/22", seen: true, origins, peers: 9, ...more }],
      },
    });

  it.each<[string, Raw, string, string]>([
    ["the partner alone", seen([asn]), "pass", "origins-agree"],
    ["the partner and another", seen([64500, asn]), "warn", "several-origins"],
    ["others only", seen([64500]), "fail", "announced-by-others"],
    ["not seen", seen([], { seen: false }), "warn", "not-announced"],
    ["no entry", seen([asn], { prefix: "185.1.0.0/23" }), "unknown", "routes-not-observed"],
    ["not asked", routing({}), "unknown", "routes-not-observed"],
  ])("%s", (_, evidence, status, code) => {
    const answer = judged("prefix-origin", one, evidence);
    expect([answer.status, answer.codes]).toEqual([status, [code]]);
  });

  it("counts registered origins as authorised, whatever the partner's type", () => {
    const registered = (raw: Raw) => {
      one(raw);
      raw.routing.registeredOriginAsns = [64500];
    };
    expect(judged("prefix-origin", registered, seen([64500])).status).toBe("pass");
    expect(judged("prefix-origin", registered, seen([64500, 64501])).codes).toEqual([
      "several-origins",
    ]);
  });

  it("is unknown without prefixes and passes with special ones alone", () => {
    expect(judged("prefix-origin", prefixes(), seen([asn])).codes).toEqual(["not-declared"]);
    expect(judged("prefix-origin", prefixes("10.0.0.0/8"), seen([asn])).status).toBe("pass");
  });

  it("is no rule of 2026-11", () => {
    expect(judged("prefix-origin", one, { policy: policy202611 }).status).toBeUndefined();
  });
});
