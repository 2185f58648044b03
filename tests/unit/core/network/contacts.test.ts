import { describe, expect, it } from "vitest";
import { cleanMailAddress, isMailAddress } from "@/lib/core/network/mail-address";
import { cleanPhone, isInternationalPhone } from "@/lib/core/network/phone";
import { longestText } from "@/tests/support/longest-text";

describe("an e-mail address as people paste it", () => {
  it.each([
    ["<noc@example.net>", "noc@example.net"],
    ["mailto:noc@example.net", "noc@example.net"],
    ["MAILTO:noc@example.net?subject=Peering", "noc@example.net"],
    ["<mailto:noc@example.net>;", "noc@example.net"],
    ["noc@gmail.com;", "noc@gmail.com"],
    [" noc@gmail.com , ", "noc@gmail.com"],
    ["noc@\u200bgm\u00adail.com\ufeff", "noc@gmail.com"],
    ["noc＠ｇｍａｉｌ．ｃｏｍ", "noc@gmail.com"],
    ["noc@bücher.example", "noc@xn--bcher-kva.example"],
    ["Noc@Example.NET", "Noc@Example.NET"],
  ])("%j is %s", (pasted, address) => {
    expect(cleanMailAddress(pasted)).toBe(address);
    expect(isMailAddress(address)).toBe(true);
  });

  it.each([
    "a@b.example; c@d.example",
    "NOC <noc@example.net>",
    "<>",
    "mailto:",
    "noc@example",
    ";",
  ])("%j is not one address", (pasted) => {
    expect(isMailAddress(cleanMailAddress(pasted))).toBe(false);
  });

  it("leaves what is longer than any address alone, and does not go through it", () => {
    const long = "<".repeat(200_000);
    expect(cleanMailAddress(long)).toBe(long);
    expect(longestText(() => cleanMailAddress(long))).toBeLessThan(1000);
  });
});

describe("a phone number as people write it", () => {
  it.each([
    ["+44 (0)20 7946 0000", "+442079460000"],
    ["+49 (0) 89 123456", "+4989123456"],
    ["0044 (0)20 7946 0000", "+442079460000"],
    ["(+44)(0)20-7946.0000", "+442079460000"],
    ["tel:+47-21-00-00-00", "+4721000000"],
    ["+47\u201121\u201200\u221200\ufe6300", "+4721000000"],
    ["＋４７　２１ ００ ００ ００", "+4721000000"],
    ["+1 (555) 010-1234", "+15550101234"],
    ["\u202a+47 21000000\u202c", "+4721000000"],
  ])("%j is %s", (typed, number) => {
    expect(cleanPhone(typed)).toBe(number);
    expect(isInternationalPhone(number)).toBe(true);
  });

  it.each(["+1 555 010 1234 x567", "21 00 00 00", "+47 21000000, +47 21000001", "", "tel:"])(
    "%j is no international number",
    (typed) => {
      expect(isInternationalPhone(cleanPhone(typed))).toBe(false);
    },
  );
});
