import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAsn, highestAsn, parseAsn } from "@/lib/core/routing/asn";
import cases from "@/tests/support/fixtures/routing/rov-cases.json";

describe("parseAsn", () => {
  it.each(cases.asns)("$text is $asn", ({ text, asn }) => {
    expect(parseAsn(text)).toBe(asn);
  });

  it.each([
    "",
    "A",
    "S1",
    "ASN1",
    "AS-1",
    "+1",
    "1.",
    ".1",
    "1.2.3",
    "1.01",
    "01.1",
    "AS00",
    "99999999999",
    "１",
    "1 ",
    "1".repeat(100_000),
  ])("refuses %.20j", (text) => {
    expect(parseAsn(text)).toBeNull();
  });

  it("reads every number as plain, named and asdot", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: highestAsn }), (asn) => {
        expect(parseAsn(String(asn))).toBe(asn);
        expect(parseAsn(formatAsn(asn))).toBe(asn);
        expect(parseAsn(`${Math.floor(asn / 65_536)}.${asn % 65_536}`)).toBe(asn);
      }),
    );
  });
});
