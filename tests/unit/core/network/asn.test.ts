import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAsn, highestAsn, parseAsn } from "@/lib/core/network/asn";
import { formatAsnRange, specialAsn } from "@/lib/core/network/special-asns";

describe("parseAsn", () => {
  it.each([
    ["64500", 64500],
    [" AS64500 ", 64500],
    ["as 64500", 64500],
    ["ASN64500", 64500],
    ["AS６４５００", 64500],
    ["1.10", 65546],
    ["AS1.10", 65546],
    ["0", 0],
    ["65535.65535", highestAsn],
    ["4294967295", highestAsn],
  ])("reads %j", (text, asn) => {
    expect(parseAsn(text)).toEqual({ ok: true, asn });
  });

  it.each([
    ["", "asn-empty"],
    ["  ", "asn-empty"],
    ["-1", "asn-negative"],
    ["AS-5", "asn-negative"],
    ["4294967296", "asn-out-of-range"],
    ["9".repeat(400), "asn-out-of-range"],
    ["1.65536", "asn-out-of-range"],
    ["65536.0", "asn-out-of-range"],
    ["abc", "asn-malformed"],
    ["AS", "asn-malformed"],
    ["64 500", "asn-malformed"],
    ["1.2.3", "asn-malformed"],
    ["0x10", "asn-malformed"],
    ["1e5", "asn-malformed"],
    ["64500.", "asn-malformed"],
  ])("refuses %j as %s", (text, code) => {
    expect(parseAsn(text)).toMatchObject({ ok: false, code });
  });

  it("reads back what formatAsn writes, and never throws", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: highestAsn }), fc.string(), (asn, noise) => {
        expect(parseAsn(formatAsn(asn))).toEqual({ ok: true, asn });
        parseAsn(noise);
      }),
    );
  });
});

describe("specialAsn", () => {
  it.each([
    0, 23456, 64496, 64511, 64512, 65534, 65535, 65536, 65551, 65552, 131071, 4200000000,
    4294967294, 4294967295,
  ])("finds %i special", (asn) => {
    expect(specialAsn(asn)).not.toBeNull();
  });

  it.each([1, 23455, 23457, 64495, 131072, 399990, 4199999999])("finds %i public", (asn) => {
    expect(specialAsn(asn)).toBeNull();
  });

  it("names the range and its RFC", () => {
    const range = specialAsn(64500);
    expect(range).toMatchObject({ source: "RFC 5398", purpose: "documentation" });
    expect(range && formatAsnRange(range)).toBe("64496-64511");
  });
});
