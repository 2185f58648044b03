import { describe, expect, it } from "vitest";
import { type AsPath, mergeAs4Path, segment } from "@/lib/core/routing/bgp/as-path";
import { readUpdate } from "@/lib/core/routing/bgp/update";
import { originOf, pathOf } from "@/lib/core/routing/path";
import { formatPrefix } from "@/lib/core/routing/prefix";
import {
  attribute,
  pathSegment,
  reach,
  unreach,
  updateBody,
} from "@/tests/support/routing/bgp-message";
import { address, nlri, word16, word32 } from "@/tests/support/routing/bytes";

const always = () => true;
const never = () => false;

function read(
  body: readonly number[],
  { asnSize = 4, addPath = never }: { asnSize?: 2 | 4; addPath?: () => boolean } = {},
) {
  return readUpdate(Uint8Array.from(body), 0, body.length, { asnSize, addPath });
}

const withAttributes = (...attributes: readonly number[][]) =>
  updateBody({ attributes: attributes.flat(), announced: nlri("198.51.100.0/24") });

const sequence = (...asns: number[]) => ({ type: segment.sequence, asns });
const set = (...asns: number[]) => ({ type: segment.set, asns });

describe("AS_PATH", () => {
  const pathAfter = (...segments: readonly (readonly number[])[]) => {
    const { attributes } = read(withAttributes(attribute(2, segments.flat())));
    return attributes.path === null ? null : pathOf(attributes.path);
  };

  it.each([
    ["a sequence", [pathSegment(2, [1, 2], 4)], [1, 2], 2],
    ["nothing", [], [], null],
    ["a set at the end", [pathSegment(2, [1], 4), pathSegment(1, [2, 3], 4)], [1, [2, 3]], null],
    ["a set of one", [pathSegment(2, [1], 4), pathSegment(1, [2], 4)], [1, [2]], null],
    ["a confederation", [pathSegment(3, [1], 4), pathSegment(2, [2], 4)], [[1], 2], 2],
    ["a confederation alone", [pathSegment(3, [1], 4)], [[1]], null],
    ["two sequences", [pathSegment(2, [1], 4), pathSegment(2, [2], 4)], [1, 2], 2],
    ["an empty set", [pathSegment(2, [1], 4), pathSegment(1, [], 4)], [1], 1],
    ["the highest ASN", [pathSegment(2, [4_294_967_295], 4)], [4_294_967_295], 4_294_967_295],
  ])("%s", (_, segments, path, origin) => {
    expect(pathAfter(...segments)).toEqual(path);
    expect(originOf(path)).toBe(origin);
  });

  it.each([
    ["an unknown segment", [9, 1, 0, 0, 0, 1]],
    ["a segment that does not fit", [2, 2, 0, 0, 0, 1]],
    ["half a header", [...pathSegment(2, [1], 4), 2]],
  ])("%s is no path", (_, value) => {
    const { attributes, problems } = read(withAttributes(attribute(2, value)));
    expect(attributes.path).toBeNull();
    expect(problems).toEqual(["bad-as-path"]);
  });
});

describe("sessions with 2-byte ASNs (RFC 6793)", () => {
  it.each<[string, AsPath, AsPath, AsPath]>([
    ["as long", [sequence(1, 23456)], [sequence(1, 70_000)], [sequence(1, 70_000)]],
    [
      "shorter: the neighbours stay",
      [sequence(9, 1, 23456)],
      [sequence(1, 70_000)],
      [sequence(9), sequence(1, 70_000)],
    ],
    ["longer: ignored", [sequence(23456)], [sequence(1, 70_000)], [sequence(23456)]],
    [
      "a set counts one",
      [sequence(9, 1), set(23456, 5)],
      [sequence(1), set(70_000, 5)],
      [sequence(9), sequence(1), set(70_000, 5)],
    ],
    [
      "more than the first segment stays",
      [sequence(9), set(7, 8), sequence(23456)],
      [sequence(70_000)],
      [sequence(9), set(7, 8), sequence(70_000)],
    ],
  ])("AS4_PATH %s", (_, path, as4Path, merged) => {
    expect(mergeAs4Path(path, as4Path)).toEqual(merged);
  });

  const aggregated = (asn: number) =>
    withAttributes(
      attribute(2, pathSegment(2, [9, 23456], 2)),
      attribute(7, [...word16(asn), ...address("192.0.2.1")]),
      attribute(17, pathSegment(2, [70_000], 4)),
      attribute(18, [...word32(70_000), ...address("192.0.2.2")]),
    );

  it("takes both AS4 attributes when the aggregator is AS_TRANS", () => {
    const { attributes } = read(aggregated(23_456), { asnSize: 2 });
    expect(attributes.aggregator?.asn).toBe(70_000);
    expect(pathOf(attributes.path ?? [])).toEqual([9, 70_000]);
  });

  it("ignores both when another aggregated", () => {
    const { attributes } = read(aggregated(9), { asnSize: 2 });
    expect(attributes.aggregator?.asn).toBe(9);
    expect(pathOf(attributes.path ?? [])).toEqual([9, 23_456]);
  });

  it("4-byte sessions ignore AS4_PATH", () => {
    const body = withAttributes(
      attribute(2, pathSegment(2, [9, 23456], 4)),
      attribute(17, pathSegment(2, [70_000], 4)),
    );
    expect(pathOf(read(body).attributes.path ?? [])).toEqual([9, 23_456]);
  });
});

describe("attributes", () => {
  it("may have an extended length", () => {
    const path = attribute(2, pathSegment(2, [1, 2], 4), true);
    expect(pathOf(read(withAttributes(path)).attributes.path ?? [])).toEqual([1, 2]);
  });

  it("OTC and large communities", () => {
    const { attributes } = read(
      withAttributes(
        attribute(35, word32(4_200_000_000)),
        attribute(32, [...word32(1), ...word32(2), ...word32(3)]),
      ),
    );
    expect(attributes.onlyToCustomer).toBe(4_200_000_000);
    expect(attributes.largeCommunities).toEqual([1, 2, 3]);
  });

  it("that nobody reads are named", () => {
    expect(read(withAttributes(attribute(99, [1]))).attributes.others).toEqual([99]);
  });

  it.each([
    ["a wrong length", attribute(35, [1, 2, 3]), "attribute-length"],
    ["half a community", attribute(8, [1, 2, 3]), "attribute-length"],
    ["more than there is", [0x40, 2, 200, 1], "attribute-truncated"],
    ["half a header", [0x50, 2, 0], "attribute-truncated"],
    [
      "the same twice",
      [...attribute(4, word32(1)), ...attribute(4, word32(2))],
      "attribute-repeated",
    ],
    ["no family", attribute(14, [0]), "attribute-length"],
    ["a next hop too long", attribute(14, [0, 2, 1, 99, 0]), "attribute-length"],
    ["a next hop of 5 bytes", attribute(14, [0, 2, 1, 5, 0, 0, 0, 0, 0, 0]), "next-hop-length"],
    ["a VPN's family", attribute(15, unreach(1, 128, [])), "unsupported-family"],
    ["a truncated prefix", attribute(15, unreach(2, 1, [64, 1])), "nlri-truncated"],
    ["a prefix of 129 bits", attribute(15, unreach(2, 1, [129])), "prefix-length"],
  ])("with %s cost themselves alone", (_, damaged, problem) => {
    const { announced, problems } = read(withAttributes(damaged));
    expect(problems).toEqual([problem]);
    expect(announced.map(({ prefix }) => formatPrefix(prefix))).toEqual(["198.51.100.0/24"]);
  });
});

describe("prefixes", () => {
  it.each([
    ["0.0.0.0/0", 4],
    ["192.0.0.0/3", 4],
    ["198.51.100.128/25", 4],
    ["198.51.100.1/32", 4],
    ["2001:db8:0:0:0:0:0:0/29", 6],
    ["2001:db8:0:0:0:0:0:1/128", 6],
  ])("%s", (text, family) => {
    const list = nlri(text);
    const body =
      family === 4
        ? updateBody({ announced: list })
        : updateBody({ attributes: attribute(14, reach(2, 1, new Array(16).fill(1), list)) });
    const { announced, attributes } = read(body);
    const [one] = family === 4 ? announced : (attributes.reach[0]?.prefixes ?? []);
    expect(one?.prefix.family).toBe(family);
    expect(one?.prefix.length).toBe(Number(text.split("/")[1]));
    expect(one).not.toHaveProperty("asSent");
  });

  it("bits beyond the length mean nothing and are kept beside", () => {
    const [one] = read(updateBody({ announced: [20, 198, 51, 111] })).announced;
    expect(one && formatPrefix(one.prefix)).toBe("198.51.96.0/20");
    expect(one?.asSent).toEqual([0xc6336f00]);
  });

  it("with path identifiers", () => {
    const body = updateBody({
      withdrawn: nlri("10.0.0.0/8", 1),
      announced: [...nlri("198.51.100.0/24", 2), ...nlri("198.51.100.0/24", 4_294_967_295)],
    });
    const { withdrawn, announced, problems } = read(body, { addPath: always });
    expect(problems).toEqual([]);
    expect(withdrawn.map(({ pathId }) => pathId)).toEqual([1]);
    expect(announced.map(({ pathId }) => pathId)).toEqual([2, 4_294_967_295]);
  });

  it("next hops of IPv6 with a link-local address", () => {
    const hops = [...address("2001:db8:0:0:0:0:0:1"), ...address("fe80:0:0:0:0:0:0:1")];
    const body = updateBody({ attributes: attribute(14, reach(2, 1, hops, [])) });
    expect(read(body).attributes.reach[0]?.nextHops).toHaveLength(2);
  });

  it("IPv4 with an IPv6 next hop (RFC 8950)", () => {
    const hop = address("2001:db8:0:0:0:0:0:1");
    const body = updateBody({ attributes: attribute(14, reach(1, 1, hop, nlri("10.0.0.0/8"))) });
    const { attributes, problems } = read(body);
    expect(problems).toEqual([]);
    expect(attributes.reach[0]).toMatchObject({ afi: 1, nextHops: [{ family: 6 }] });
  });
});

describe("a body cut anywhere", () => {
  const body = updateBody({
    withdrawn: nlri("10.0.0.0/8"),
    attributes: attribute(2, pathSegment(2, [1, 2], 4)),
    announced: nlri("198.51.100.0/24"),
  });

  it("never brings what is not there, and says that it is cut", () => {
    for (let length = 0; length < body.length; length++) {
      const { announced, problems } = read(body.slice(0, length));
      expect(announced).toEqual([]);
      // Cut before the only announced prefix, it looks whole.
      if (length !== body.length - 4) expect(problems).not.toEqual([]);
    }
  });
});
