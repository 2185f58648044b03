import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNetwork, hasHostBits, type Prefix, parsePrefix } from "@/lib/core/network/prefix";
import { specialPrefix } from "@/lib/core/network/special-prefixes";

function prefix(text: string): Prefix {
  const parsed = parsePrefix(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.code}`);
  return parsed.prefix;
}

describe("parsePrefix", () => {
  it.each(["185.1.0.0/22", "0.0.0.0/0", "2a0c:b640::/29", "::ffff:1.2.3.4/128", "2001:DB8::/32"])(
    "reads %s",
    (text) => {
      expect(parsePrefix(text).ok).toBe(true);
    },
  );

  it.each([
    ["185.1.0.0", "prefix-without-length"],
    ["2a0c:b640::", "prefix-without-length"],
    ["fe80::1%eth0/64", "prefix-with-zone"],
    ["010.0.0.0/8", "prefix-malformed"],
    ["1.2.3/24", "prefix-malformed"],
    ["1.2.3.4/33", "prefix-malformed"],
    ["1.2.3.4/024", "prefix-malformed"],
    ["1.2.3.4/-1", "prefix-malformed"],
    ["2001:db8::/129", "prefix-malformed"],
    ["2001:db8::/32/3", "prefix-malformed"],
    ["", "prefix-malformed"],
    ["x".repeat(100_000), "prefix-malformed"],
  ])("refuses %.30j", (text, code) => {
    expect(parsePrefix(text)).toEqual({ ok: false, code });
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePrefix(text)));
  });

  it("keeps host bits to be judged and knows the network without them", () => {
    expect(hasHostBits(prefix("185.1.0.0/22"))).toBe(false);
    expect(hasHostBits(prefix("185.1.0.1/22"))).toBe(true);
    expect(formatNetwork(prefix("185.1.3.255/22"))).toBe("185.1.0.0/22");
    expect(formatNetwork(prefix("2A0C:B640:0:1::1/64"))).toBe("2a0c:b640:0:1::/64");
    expect(formatNetwork(prefix("1.2.3.4/0"))).toBe("0.0.0.0/0");
  });
});

describe("special prefixes", () => {
  it.each([
    ["10.0.0.0/8", "10.0.0.0/8"],
    ["10.20.0.0/16", "10.0.0.0/8"],
    ["172.31.0.0/24", "172.16.0.0/12"],
    ["100.127.255.0/24", "100.64.0.0/10"],
    ["198.19.0.0/16", "198.18.0.0/15"],
    ["203.0.113.0/24", "203.0.113.0/24"],
    ["224.0.0.0/24", "224.0.0.0/4"],
    ["255.255.255.255/32", "255.255.255.255/32"],
    ["2001:db8:1::/48", "2001:db8::/32"],
    ["fd00::/8", "fc00::/7"],
    ["2002::/24", "2002::/16"],
  ])("finds %s in %s", (text, block) => {
    expect(specialPrefix(prefix(text))?.block).toBe(block);
  });

  it.each(["0.0.0.0/0", "192.0.0.0/8", "::/0"])(
    "refuses %s, which covers special space",
    (text) => {
      expect(specialPrefix(prefix(text))).not.toBeNull();
    },
  );

  it.each([
    "9.255.255.0/24",
    "11.0.0.0/8",
    "172.15.0.0/16",
    "172.32.0.0/16",
    "100.63.0.0/16",
    "100.128.0.0/16",
    "185.1.0.0/22",
    "2a0c:b640::/29",
    "2001:200::/32",
    "2001:db7::/32",
  ])("lets %s be public", (text) => {
    expect(specialPrefix(prefix(text))).toBeNull();
  });
});
