import { describe, expect, it } from "vitest";
import * as read from "@/lib/partnership/applications/form/field-parsers";

const refused = (value: read.FieldValue<unknown>) => (value.ok ? value.value : value.words);

describe("a bandwidth", () => {
  it.each([
    ["100G", 100_000],
    ["1x100G", 100_000],
    ["100GBASE-LR4", 100_000],
    ["400G FR4", 400_000],
    ["10GBASE-LR", 10_000],
    ["1000BASE-T", 1000],
    ["100 GbE", 100_000],
    ["10GigE", 10_000],
    ["2,5 Gbps", 2500],
    ["1.234 Gbps", 1234],
    ["1,000,000", 1_000_000],
    ["1.000.000", 1_000_000],
    ["100 000", 100_000],
    ["100\u00a0000 Mbps", 100_000],
    ["10'000", 10_000],
    ["1.6T", 1_600_000],
  ])("of %s is read", (text, mbps) => {
    expect(read.readBandwidth(text)).toEqual({ ok: true, value: mbps });
  });

  it.each([
    ["100.000", "document.bandwidth.bandwidth-ambiguous"],
    ["100,000", "document.bandwidth.bandwidth-ambiguous"],
    ["10.000 Mbps", "document.bandwidth.bandwidth-ambiguous"],
    ["100,000 G", "document.bandwidth.bandwidth-ambiguous"],
    ["2x100G", "document.bandwidth.bandwidth-several"],
    ["100G × 4", "document.bandwidth.bandwidth-several"],
    ["0x100G", "document.bandwidth.bandwidth-malformed"],
    ["100 parsecs", "document.bandwidth.bandwidth-malformed"],
    ["100G or so", "document.bandwidth.bandwidth-malformed"],
  ])("of %s is refused", (text, words) => {
    expect(refused(read.readBandwidth(text))).toBe(words);
  });
});

describe("a number", () => {
  it.each([
    ["2,5", 2.5],
    ["12.345", 12.345],
    ["0,125", 0.125],
    ["1,234,567", 1_234_567],
    ["1.234.567,5", 1_234_567.5],
    ["1,234.5", 1234.5],
    ["12 500", 12_500],
  ])("%s is read", (text, value) => {
    expect(read.readDecimal(text)).toEqual({ ok: true, value });
  });

  it("whose comma may be either is refused, except of degrees", () => {
    expect(refused(read.readDecimal("12,500"))).toBe("form.problems.ambiguous-number");
    expect(read.readDegrees("59,913")).toEqual({ ok: true, value: 59.913 });
    expect(read.readDegrees("9.913° W")).toEqual({ ok: true, value: -9.913 });
  });
});

describe("a date", () => {
  it.each([
    "2026-11-22",
    "2026/11/22",
    "22.11.2026",
    "22/11/2026",
    "11/22/2026",
    "22-Nov-2026",
    "22-nov-26",
    "22 November 2026",
    "22. Nov. 2026",
    "Nov 22, 2026",
    "2026年11月22日",
    "2026-11-22 00:00:00",
  ])("%s is read", (text) => {
    expect(read.readDate(text)).toEqual({ ok: true, value: "2026-11-22" });
  });

  it("that may be two days is refused, one of the same number is not", () => {
    expect(refused(read.readDate("05.11.2026"))).toBe("form.problems.ambiguous-date");
    expect(refused(read.readDate("5/11/2026"))).toBe("form.problems.ambiguous-date");
    expect(read.readDate("11.11.2026")).toEqual({ ok: true, value: "2026-11-11" });
    expect(refused(read.readDate("22.11.26"))).toBe("form.problems.not-a-date");
    expect(refused(read.readDate("46348"))).toBe("form.problems.not-a-date");
    expect(refused(read.readDate("22-Foo-2026"))).toBe("form.problems.not-a-date");
  });
});
