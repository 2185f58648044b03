import { describe, expect, it } from "vitest";
import { readPrefixLines } from "@/lib/core/network/prefix-lines";
import { endedAfter, generousMs } from "@/tests/support/ended-after";
import outputs from "@/tests/support/fixtures/bgpq4-outputs.json";

const prefixes = (text: string) => readPrefixLines(text).found.map(({ prefix }) => prefix);

const v4 = ["185.1.0.0/22", "185.1.2.0/24", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24"];
const v6 = ["2001:db8::/32", "2001:db8:0:1::/64"];
const aggregated = v4.filter((prefix) => prefix !== "185.1.2.0/24");

/** What bgpq4 1.9 wrote for the as-set AS-FJORD of the tests' registry, by its options. */
describe("bgpq4's output", () => {
  const plain = Object.entries(outputs).filter(([options]) => !/-[Rr] /.test(options));
  it.each(plain)("with %s is read", (options, text) => {
    const read = readPrefixLines(text);
    expect(read.found.map(({ prefix }) => prefix)).toEqual(options.includes("-6") ? v6 : v4);
    expect(read.unread).toEqual([]);
    expect(read.found.filter(({ onlyWithin, rest }) => onlyWithin !== null || rest !== "")).toEqual(
      [],
    );
  });

  const ranges = Object.entries(outputs).filter(([options]) => /-[Rr] /.test(options));
  it.each(ranges)("with %s is read, and what is meant only within is said", (options, text) => {
    const { found } = readPrefixLines(text);
    expect(found.map(({ prefix }) => prefix)).toEqual(aggregated);
    expect(found.map(({ onlyWithin }) => onlyWithin)).toEqual(
      options.includes("-r 24") ? [24, null, null, null] : [null, null, null, null],
    );
  });

  it("names the lines of JSON", () => {
    expect(readPrefixLines(outputs["-4 -j"]).found.map(({ line }) => line)).toEqual([
      2, 3, 4, 5, 6,
    ]);
  });
});

describe("configurations", () => {
  it.each([
    [
      "Cisco",
      "ip prefix-list OUT seq 5 permit 192.0.2.0/24\nip prefix-list OUT seq 10 deny 0.0.0.0/0 le 32",
    ],
    [
      "Cisco's network statements",
      "router bgp 64500\n network 192.0.2.0 mask 255.255.255.0\n neighbor x remote-as 1",
    ],
    ["a wildcard", "network 192.0.2.0 0.0.0.255 area 0"],
    ["static routes", "ip route 192.0.2.0 255.255.255.0 Null0"],
    ["Junos", "set policy-options prefix-list OUT 192.0.2.0/24"],
    ["Junos's static routes", "set routing-options static route 192.0.2.0/24 discard"],
    ["BIRD", "define OURS = [ 192.0.2.0/24+ ];"],
    ["BIRD's static routes", "route 192.0.2.0/24 unreachable;"],
    ["an RPSL object", "route:          192.0.2.0/24\norigin:         AS64500"],
    [
      "FRR",
      "ip prefix-list OUT description ours\nip prefix-list OUT seq 5 permit 192.0.2.0/24 le 24",
    ],
  ])("of %s are read", (_name, text) => {
    const read = readPrefixLines(text);
    expect(read.found.map(({ prefix }) => prefix)).toEqual(["192.0.2.0/24"]);
    expect(read.unread).toEqual([]);
  });

  it("say where an address has no length", () => {
    expect(readPrefixLines("router bgp 64500\n network 192.0.2.0").unread).toEqual([
      { line: 2, text: " network 192.0.2.0" },
    ]);
  });
});

describe("lists", () => {
  it("give each line's prefix and what stands behind it", () => {
    const text =
      "192.0.2.0/24 enterprise\n2001:DB8::/32\tvoice\r\n198.51.100.0/24, content # old\n\nnonsense";
    const read = readPrefixLines(text);
    expect(read.configuration).toBe(false);
    expect(read.found.map(({ line, prefix, rest }) => [line, prefix, rest])).toEqual([
      [1, "192.0.2.0/24", "enterprise"],
      [2, "2001:DB8::/32", "voice"],
      [3, "198.51.100.0/24", "content"],
    ]);
    expect(read.others).toEqual([{ line: 5, text: "nonsense" }]);
  });

  it("may have several in a line, and wrong ones that others judge", () => {
    expect(prefixes("192.0.2.0/24, 198.51.100.0/24 300.1.2.0/24")).toHaveLength(3);
    expect(prefixes("192.0.2.0 24\n192.0.2.0 255.255.255.0")).toEqual([
      "192.0.2.0/24",
      "192.0.2.0/24",
    ]);
    expect(prefixes("# 192.0.2.0/24\n! 192.0.2.0/24")).toEqual([]);
  });

  it.each(["1.", ":", "1.1.1.1 ", "a:", "{ ", "[", '{"a":', "1.1.1.1/", "ge "])(
    "of %j without end are read in a time that grows as they do",
    (part) => {
      endedAfter(generousMs, () => {
        readPrefixLines(part.repeat(400_000 / part.length));
        readPrefixLines(`${part.repeat(300)}\n`.repeat(3000 / part.length));
      });
    },
    60_000,
  );
});
