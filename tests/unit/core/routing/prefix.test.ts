import fc from "fast-check";
import { Address6 } from "ip-address";
import { describe, expect, it } from "vitest";
import {
  comparePrefixes,
  containsPrefix,
  equalPrefixes,
  formatAddress,
  formatPrefix,
  isV4Mapped,
  maskToNetwork,
  type Prefix,
  parseAddress,
  parsePrefix,
  readPrefix,
} from "@/lib/core/routing/prefix";
import cases from "@/tests/support/fixtures/routing/rov-cases.json";
import { anyAddress, anyPrefix, crowdedPrefix } from "@/tests/support/routing/random-prefix";

function prefix(text: string): Prefix {
  const parsed = parsePrefix(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

describe("readPrefix", () => {
  it.each(cases.inputs)("$text is $is", ({ text, is, canonical }) => {
    const read = readPrefix(text);
    if (is === "canonical") {
      expect(read.ok && formatPrefix(read.prefix)).toBe(canonical);
      return;
    }
    expect(read).toMatchObject({ ok: false, code: is });
    if (!read.ok && read.code === "host-bits") expect(formatPrefix(read.network)).toBe(canonical);
  });

  it.each([
    "",
    "/",
    "/8",
    "::",
    ":/8",
    ":1::/16",
    "1:/16",
    ":::/0",
    "1:::/16",
    "1:2:3:4:5:6:7:8::/128",
    "1:2:3:4:5:6:7:8:9/128",
    "1:2:3:4:5:6:7/128",
    "1::2:3:4:5:6:7:8/128",
    "10.0.0.0/08",
    "10.0.0.0/+8",
    "10.0.0.0/8/8",
    "10.0.0.0/8 ",
    "10.0.0/8",
    "10.0.0.0.0/8",
    "10..0.0/8",
    "256.0.0.0/8",
    "１０.0.0.0/8",
    "2001:db8::/129",
    "2001:db8::g/128",
    "2001:db8::%1/32",
    "x".repeat(100_000),
    "1".repeat(100_000),
    ":".repeat(100_000),
  ])("refuses %.40j", (text) => {
    expect(readPrefix(text)).toEqual({ ok: false, code: "malformed" });
  });

  it.each([
    ["::/0", "::/0"],
    ["0.0.0.0/0", "0.0.0.0/0"],
    ["255.255.255.255/32", "255.255.255.255/32"],
    ["1:2:3:4:5:6:7::/112", "1:2:3:4:5:6:7:0/112"],
    ["::1:2:3:4:5:6:7/128", "0:1:2:3:4:5:6:7/128"],
    ["2001:0db8:0:0:1:0:0:0/80", "2001:db8:0:0:1::/80"],
    ["FFFF::/16", "ffff::/16"],
  ])("reads %s as %s", (text, canonical) => {
    expect(formatPrefix(prefix(text))).toBe(canonical);
  });

  it("offers the network of IPv6 host bits", () => {
    const read = readPrefix("2001:db8:1::/33");
    expect(!read.ok && read.code === "host-bits" && formatPrefix(read.network)).toBe(
      "2001:db8::/33",
    );
  });

  it("reads what it writes", () => {
    fc.assert(
      fc.property(anyPrefix(), (made) => {
        fc.pre(!isV4Mapped(made.words));
        expect(parsePrefix(formatPrefix(made))).toEqual(made);
      }),
    );
  });

  it("never throws, and refuses what is no prefix", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789abcdefAF.:/% -") }), (text) => {
        const read = readPrefix(text);
        if (read.ok) expect(parsePrefix(formatPrefix(read.prefix))).toEqual(read.prefix);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("addresses", () => {
  it.each([
    "192.0.2.1",
    "2001:db8::1",
    "::ffff:192.0.2.1",
    "64:ff9b::c000:201",
    "::",
    "1::8",
    "1:0:0:4::8",
  ])("reads and writes %s", (text) => {
    const read = parseAddress(text);
    expect(read && formatAddress(read.family, read.words)).toBe(text);
  });

  it.each(["", "1", "192.0.2", "192.0.2.1/32", "fe80::1%eth0", "::192.0.2.256", "1.2.3.4::"])(
    "refuses %s",
    (text) => {
      expect(parseAddress(text)).toBeNull();
    },
  );

  it("writes IPv6 as another library does", () => {
    fc.assert(
      fc.property(anyAddress(6), (words) => {
        fc.pre(!isV4Mapped(words));
        const whole = words.reduce((sum, word) => sum * 4_294_967_296n + BigInt(word), 0n);
        expect(formatAddress(6, words)).toBe(Address6.fromBigInt(whole).correctForm());
      }),
    );
  });
});

describe("containment and order", () => {
  it.each([
    ["10.0.0.0/8", "10.0.0.0/8", true],
    ["10.0.0.0/8", "10.255.0.0/16", true],
    ["10.255.0.0/16", "10.0.0.0/8", false],
    ["0.0.0.0/0", "255.0.0.0/8", true],
    ["0.0.0.0/0", "::/0", false],
    ["2001:db8:8000::/33", "2001:db8:8000::/48", true],
    ["2001:db8:8000::/33", "2001:db8::/48", false],
  ])("%s contains %s: %s", (outer, inner, contains) => {
    expect(containsPrefix(prefix(outer), prefix(inner))).toBe(contains);
  });

  it("says that a prefix contains another when masking the other gives it", () => {
    fc.assert(
      fc.property(crowdedPrefix(), crowdedPrefix(), (outer, inner) => {
        const masked =
          outer.family === inner.family &&
          outer.length <= inner.length &&
          equalPrefixes(maskToNetwork({ ...inner, length: outer.length }), outer);
        expect(containsPrefix(outer, inner)).toBe(masked);
      }),
    );
  });

  it("puts a covering prefix directly before what lies inside it", () => {
    const sorted = ["10.1.0.0/16", "::/0", "10.0.0.0/16", "10.0.0.0/8", "192.0.2.0/24", "9.0.0.0/8"]
      .map(prefix)
      .sort(comparePrefixes)
      .map(formatPrefix);
    expect(sorted).toEqual([
      "9.0.0.0/8",
      "10.0.0.0/8",
      "10.0.0.0/16",
      "10.1.0.0/16",
      "192.0.2.0/24",
      "::/0",
    ]);
  });
});
