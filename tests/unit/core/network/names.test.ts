import { describe, expect, it } from "vitest";
import { isAsSet } from "@/lib/core/network/as-set";
import { formatMbps, parseBandwidth } from "@/lib/core/network/bandwidth";
import { isFreeMailDomain, mailDomain } from "@/lib/core/network/free-mail";
import { freeMail202611 } from "@/lib/core/policy/2026-11/free-mail";
import { freeMail202612 } from "@/lib/core/policy/2026-12/free-mail";

describe("isAsSet", () => {
  it.each([
    "AS-FJORDNET",
    "as-fjordnet",
    "RIPE::AS-FJORDNET",
    "AS64500:AS-CUSTOMERS",
    "RIPE::AS3303:AS-X_1",
    "AS-A:AS-B",
  ])("takes %s", (name) => {
    expect(isAsSet(name)).toBe(true);
  });

  it.each([
    "",
    "AS64500",
    "FJORDNET",
    "AS-",
    "AS-X-",
    "AS-X Y",
    "AS-X,AS-Y",
    "RIPE:AS-X",
    "RIPE::",
    "RIPE::RADB::AS-X",
    "AS4294967296:AS-X",
    "AS-X:",
    "AS-ANY",
    "RS-FJORDNET",
  ])("refuses %j", (name) => {
    expect(isAsSet(name)).toBe(false);
  });
});

describe("free mail of 2026-11", () => {
  const list = freeMail202611;

  it.each(
    `gmail.com googlemail.com yahoo.com yahoo.co.jp hotmail.com hotmail.co.uk outlook.com qq.com
     163.com vip.163.com proton.me protonmail.com gmx.de gmx.net icloud.com mail.ru`.split(/\s+/),
  )("knows %s", (domain) => {
    expect(isFreeMailDomain(domain, list)).toBe(true);
  });

  it.each(
    `fjordnet.example example.com notgmail.com gmail.com.fjordnet.example bt.com singnet.com.sg
     comcast.net com localhost`.split(/\s+/),
  )("lets %s be a network's own", (domain) => {
    expect(isFreeMailDomain(domain, list)).toBe(false);
  });

  it("takes the domain in lower case from an address", () => {
    expect(mailDomain("NOC@Gmail.COM.")).toBe("gmail.com");
    expect(mailDomain('"a@b"@fjordnet.example')).toBe("fjordnet.example");
  });
});

describe("free mail of 2026-12", () => {
  const list = freeMail202612;

  it.each(
    `gmail.com qq.com 163.com 126.com rediff.com rediffmail.com 139.com 189.cn posteo.de gmx.de
     yahoo.co.jp proton.me hotmail.co.uk web.id`.split(/\s+/),
  )("knows %s", (domain) => {
    expect(isFreeMailDomain(domain, list)).toBe(true);
  });

  it.each(
    `sify.com bigpond.com bigpond.net.au sympatico.ca earthlink.net noc.gmail.com vip.163.com
     carrier.web.id fjordnet.example com`.split(/\s+/),
  )("lets %s be a network's own", (domain) => {
    expect(isFreeMailDomain(domain, list)).toBe(false);
  });

  it("leaves the list of 2026-11 as it was", () => {
    for (const carrier of ["sify.com", "bigpond.com", "sympatico.ca", "noc.gmail.com"]) {
      expect(isFreeMailDomain(carrier, freeMail202611), carrier).toBe(true);
    }
    expect(isFreeMailDomain("posteo.de", freeMail202611)).toBe(false);
  });
});

describe("bandwidth", () => {
  it.each([
    ["100G", 100_000],
    ["100 Gbps", 100_000],
    ["10GE", 10_000],
    ["400 Gbit/s", 400_000],
    ["1.6T", 1_600_000],
    ["10000", 10_000],
    ["2.5g", 2500],
    ["500 Mbps", 500],
  ])("reads %s", (text, mbps) => {
    expect(parseBandwidth(text)).toEqual({ ok: true, mbps });
  });

  it.each([
    ["", "bandwidth-empty"],
    ["fast", "bandwidth-malformed"],
    ["-1", "bandwidth-malformed"],
    ["1e5", "bandwidth-malformed"],
    ["0.5", "bandwidth-not-whole"],
    ["constructor", "bandwidth-malformed"],
  ])("refuses %j", (text, code) => {
    expect(parseBandwidth(text)).toMatchObject({ ok: false, code });
  });

  it.each([
    [100_000, "100 Gbps"],
    [2500, "2.5 Gbps"],
    [999, "999 Mbps"],
    [1_600_000, "1.6 Tbps"],
    [0, "0 Mbps"],
  ])("writes %i Mbps as %s", (mbps, text) => {
    expect(formatMbps(mbps)).toBe(text);
  });
});
