import { describe, expect, it } from "vitest";
import { readApplicantAsn } from "@/lib/partnership/applications/form/start-form";
import { messagesFor } from "@/lib/platform/i18n/messages";

describe("the ASN of an applicant", () => {
  it.each([
    ["399990", 399990],
    ["AS399990", 399990],
    ["as 399990", 399990],
    ["6.6774", 399990],
  ])("reads %j", (text, asn) => {
    expect(readApplicantAsn(text)).toEqual({ ok: true, asn });
  });

  it.each([
    ["", "document.asn.asn-empty"],
    ["sixty", "document.asn.asn-malformed"],
    ["64 500", "document.asn.asn-malformed"],
    ["-1", "document.asn.asn-negative"],
    ["4294967296", "document.asn.asn-out-of-range"],
    ["0", "applications.new.special.reserved"],
    ["23456", "applications.new.special.asTrans"],
    ["64500", "applications.new.special.documentation"],
    ["64512", "applications.new.special.private"],
    ["4200000000", "applications.new.special.private"],
    ["4294967295", "applications.new.special.reserved"],
    ["8075", "applications.new.special.microsoft"],
  ])("refuses %j with a sentence in every language", async (text, words) => {
    expect(readApplicantAsn(text)).toMatchObject({ ok: false, error: { words } });
    for (const locale of ["en", "zh-TW"] as const) {
      const sentence = words
        .split(".")
        .reduce<unknown>((tree, key) => (tree as never)?.[key], await messagesFor(locale));
      expect(sentence).toEqual(expect.any(String));
    }
  });
});
