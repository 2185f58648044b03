import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applySlurm, mergeSlurms } from "@/lib/core/routing/rpki/apply-slurm";
import { readSlurm, type Slurm } from "@/lib/core/routing/rpki/slurm";
import { indexOf, textsOf, vrp, vrpText } from "@/tests/support/routing/vrps";

const example = readFileSync("tests/support/fixtures/routing/rpki/slurm.json", "utf8");

function file(filters: object[] = [], assertions: object[] = [], keys: object[] = []): string {
  return JSON.stringify({
    slurmVersion: 1,
    validationOutputFilters: { prefixFilters: filters, bgpsecFilters: keys },
    locallyAddedAssertions: { prefixAssertions: assertions, bgpsecAssertions: [] },
  });
}

function slurm(text: string): Slurm {
  const read = readSlurm(text);
  if (!read.ok) throw new Error(`${read.code} ${read.at} ${read.what}`);
  return read.slurm;
}

/** What a set of these VRPs is after the file has been applied. */
function applied(text: string, vrps: readonly string[]): string[] {
  return textsOf(applySlurm(indexOf(vrps.map(vrp)), slurm(text)));
}

describe("readSlurm", () => {
  it("reads RFC 8416's example", () => {
    const { filters, assertions } = slurm(example);
    expect(filters).toHaveLength(3);
    expect(assertions.map((one) => vrpText({ ...one, ta: "" }))).toEqual([
      "198.51.100.0/24-24 64496",
      "2001:db8::/32-48 64496",
    ]);
  });

  it.each([
    ["no JSON", "{", "not-json", ""],
    ["version 2", '{"slurmVersion":2,"aspaFilters":[]}', "version-2", "slurmVersion"],
    ["version 3", '{"slurmVersion":3}', "malformed", "slurmVersion"],
    ["nothing", "null", "malformed", ""],
    [
      "a member twice",
      file().replace("{", '{"slurmVersion":1,'),
      "member-repeated",
      "/slurmVersion",
    ],
    ["a member nobody knows", file().replace("{", '{"aspaFilters":[],'), "malformed", ""],
    ["a filter of nothing", file([{ comment: "x" }]), "malformed", "prefixFilters.0"],
    ["host bits", file([{ prefix: "192.0.2.1/24" }]), "malformed", "prefixFilters.0.prefix"],
    ["no prefix", file([{ prefix: "192.0.2.0" }]), "malformed", "prefixFilters.0.prefix"],
    ["an ASN as text", file([{ asn: "AS1" }]), "malformed", "prefixFilters.0.asn"],
    ["a misspelt key", file([{ asn: 1, prefx: "x" }]), "malformed", "prefixFilters.0"],
    [
      "a maxPrefixLength shorter than the prefix",
      file([], [{ asn: 1, prefix: "192.0.2.0/24", maxPrefixLength: 23 }]),
      "malformed",
      "prefixAssertions.0",
    ],
    [
      "a maxPrefixLength of 33",
      file([], [{ asn: 1, prefix: "192.0.2.0/24", maxPrefixLength: 33 }]),
      "malformed",
      "prefixAssertions.0",
    ],
    ["an assertion without an ASN", file([], [{ prefix: "192.0.2.0/24" }]), "malformed", "0.asn"],
    ["17 MB", " ".repeat(17_000_000), "too-long", ""],
  ])("refuses %s", (_, text, code, at) => {
    const read = readSlurm(text);
    expect(read).toMatchObject({ ok: false, code });
    if (!read.ok) expect(read.at).toContain(at);
  });
});

describe("applySlurm", () => {
  const vrps = [
    "10.0.0.0/8-8 64496",
    "192.0.0.0/16-24 3",
    "192.0.2.0/24-24 1",
    "192.0.2.128/25-25 2",
    "198.51.100.0/24-24 64497",
    "198.51.100.0/24-24 64499",
    "198.51.100.0/25-25 64497",
    "203.0.113.0/24-24 64497",
    "2001:db8::/32-32 64496",
  ];

  it("removes what is at or below a prefix, of an ASN, or both, and adds what is asserted", () => {
    expect(applied(example, vrps)).toEqual([
      "192.0.0.0/16-24 3",
      "198.51.100.0/24-24 64496 slurm",
      "198.51.100.0/24-24 64499",
      "203.0.113.0/24-24 64497",
      "2001:db8::/32-48 64496 slurm",
    ]);
  });

  it("leaves IPv6 alone with a filter of the IPv4 default", () => {
    expect(applied(file([{ prefix: "0.0.0.0/0" }]), vrps)).toEqual(["2001:db8::/32-32 64496"]);
  });

  it("keeps an asserted VRP that a filter removed", () => {
    const text = file([{ asn: 3 }], [{ asn: 3, prefix: "192.0.0.0/16", maxPrefixLength: 24 }]);
    expect(applied(text, vrps)).toHaveLength(vrps.length);
  });

  it("changes nothing with a file of nothing", () => {
    expect(applied(file(), vrps)).toEqual(vrps);
  });
});

describe("mergeSlurms", () => {
  const filter = (prefix: string) => slurm(file([{ prefix }]));

  it("joins files that speak of different space", () => {
    expect(mergeSlurms([filter("10.0.0.0/8"), filter("192.0.2.0/24")])?.filters).toHaveLength(2);
    expect(mergeSlurms([slurm(file([{ asn: 1 }])), slurm(file([{ asn: 1 }]))])).not.toBeNull();
  });

  it.each([
    ["one prefix", filter("10.0.0.0/8"), filter("10.0.0.0/8")],
    ["a prefix inside another", filter("10.1.0.0/16"), filter("10.0.0.0/8")],
    [
      "a filter and an assertion",
      filter("10.0.0.0/8"),
      slurm(file([], [{ asn: 1, prefix: "10.1.0.0/16" }])),
    ],
    ["one ASN's router keys", slurm(file([], [], [{ asn: 1 }])), slurm(file([], [], [{ asn: 1 }]))],
  ])("refuses two that speak of %s", (_, one, other) => {
    expect(mergeSlurms([one, other])).toBeNull();
    expect(mergeSlurms([other, filter("172.16.0.0/12"), one])).toBeNull();
  });
});
