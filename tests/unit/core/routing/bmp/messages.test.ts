import { describe, expect, it } from "vitest";
import { BmpDecoder, maxMessageLength } from "@/lib/core/routing/bmp/decoder";
import { messageJson } from "@/lib/core/routing/bmp/message-json";
import {
  attribute,
  bgpMessage,
  pathSegment,
  reach,
  unreach,
  updateMessage,
} from "@/tests/support/routing/bgp-message";
import {
  bmpMessage,
  openMessage,
  peerHeader,
  peerUp,
  textTlv,
  tlv,
} from "@/tests/support/routing/bmp-message";
import { address, nlri, word16, word32 } from "@/tests/support/routing/bytes";

function decode(...messages: readonly (readonly number[])[]) {
  const decoder = new BmpDecoder();
  const decoded = [...decoder.push(Uint8Array.from(messages.flat()))].map(messageJson);
  decoder.end();
  return { decoded, refused: decoder.refusals.byReason, decoder };
}

const path = attribute(2, pathSegment(2, [64500, 64501], 4));
const announcing = updateMessage({ attributes: path, announced: nlri("198.51.100.0/24") });
const routes = (header: readonly number[], update: readonly number[] = announcing) =>
  bmpMessage(0, [...header, ...update]);

describe("the per-peer header", () => {
  it.each([
    ["pre-policy", 0, { postPolicy: false, adjOut: false }],
    ["post-policy", 0x40, { postPolicy: true, adjOut: false }],
    ["Adj-RIB-Out before policy", 0x10, { postPolicy: false, adjOut: true }],
    ["Adj-RIB-Out after policy", 0x50, { postPolicy: true, adjOut: true }],
  ])("%s", (_, flags, expected) => {
    const { decoded } = decode(routes(peerHeader({ flags })));
    expect(decoded).toMatchObject([{ peerType: "global", peer: "192.0.2.1", ...expected }]);
  });

  it("has an IPv6 peer, a distinguisher and microseconds", () => {
    const header = peerHeader({
      type: 1,
      flags: 0x80,
      distinguisher: [0, 0, 0, 1, 0, 0, 0, 2],
      peer: "2001:db8:0:0:0:0:0:1",
      microseconds: 500_000,
    });
    expect(decode(routes(header)).decoded).toMatchObject([
      {
        peerType: "rd",
        distinguisher: "0000000100000002",
        peer: "2001:db8::1",
        at: 1_700_000_000.5,
      },
    ]);
  });

  it("of a Loc-RIB has no address; flag F says that it is filtered", () => {
    const [message] = decode(routes(peerHeader({ type: 3, flags: 0x80 }))).decoded;
    expect(message).toMatchObject({ peerType: "loc-rib", peer: null, filtered: true });
    expect(message).not.toHaveProperty("postPolicy");
  });

  it("of an unknown type costs the message", () => {
    const { decoded, refused } = decode(routes(peerHeader({ type: 9 })), routes(peerHeader()));
    expect(decoded).toHaveLength(1);
    expect(refused).toEqual({ "unknown-peer-type": 1 });
  });
});

describe("route monitoring", () => {
  it("reads 2-byte paths where flag A says so", () => {
    const update = updateMessage({
      attributes: attribute(2, pathSegment(2, [64500, 64501], 2)),
      announced: nlri("198.51.100.0/24"),
    });
    const { decoded } = decode(routes(peerHeader({ flags: 0x20 }), update));
    expect(decoded).toMatchObject([{ path: [64500, 64501] }]);
  });

  it("reads both families of one message and every attribute", () => {
    const update = updateMessage({
      withdrawn: nlri("203.0.113.0/24"),
      attributes: [
        ...attribute(1, [0]),
        ...path,
        ...attribute(3, address("192.0.2.9")),
        ...attribute(4, word32(10)),
        ...attribute(5, word32(200)),
        ...attribute(6, []),
        ...attribute(7, [...word32(64501), ...address("192.0.2.8")]),
        ...attribute(8, [...word16(8075), ...word16(8007)]),
        ...attribute(9, address("192.0.2.7")),
        ...attribute(10, address("192.0.2.6")),
        ...attribute(
          14,
          reach(2, 1, address("2001:db8:0:0:0:0:0:9"), nlri("2001:db8:1:0:0:0:0:0/48")),
        ),
        ...attribute(15, unreach(2, 1, nlri("2001:db8:2:0:0:0:0:0/48"))),
        ...attribute(16, [0, 2, 0xfb, 0xf4, 0, 0, 0, 1]),
        ...attribute(32, [...word32(64500), ...word32(1), ...word32(2)]),
        ...attribute(35, word32(64500)),
      ],
      announced: nlri("198.51.100.0/24"),
    });
    const { decoded, refused } = decode(routes(peerHeader(), update));
    expect(refused).toEqual({});
    expect(decoded).toMatchObject([
      {
        withdrawn: ["203.0.113.0/24", "2001:db8:2::/48"],
        announced: ["198.51.100.0/24", "2001:db8:1::/48"],
        origin: "IGP",
        path: [64500, 64501],
        nextHop: "2001:db8::9",
        med: 10,
        localPref: 200,
        atomicAggregate: true,
        aggregator: "64501 192.0.2.8",
        communities: ["8075:8007"],
        originatorId: "192.0.2.7",
        clusterList: ["192.0.2.6"],
        extendedCommunities: ["0002fbf400000001"],
        largeCommunities: ["64500:1:2"],
        otc: 64500,
      },
    ]);
  });

  it("an empty update is the end of a table", () => {
    const { decoded } = decode(routes(peerHeader(), updateMessage({})));
    expect(decoded).toMatchObject([{ withdrawn: [], announced: [] }]);
  });

  it("a family that is not read is counted", () => {
    const vpn = attribute(14, reach(1, 128, new Array(12).fill(0), [112, 1, 2, 3]));
    const { decoded, refused } = decode(routes(peerHeader(), updateMessage({ attributes: vpn })));
    expect(decoded).toMatchObject([{ announced: [] }]);
    expect(refused).toEqual({ "unsupported-family": 1 });
  });

  it("another message than an UPDATE is refused", () => {
    expect(decode(routes(peerHeader(), bgpMessage(4, []))).refused).toEqual({ "no-update": 1 });
  });
});

describe("path identifiers", () => {
  const addPath = (mode: 1 | 2 | 3) => openMessage({ addPath: [{ afi: 1, safi: 1, mode }] });
  const update = updateMessage({ attributes: path, announced: nlri("198.51.100.0/24", 7) });
  const up = (sent: readonly number[], received: readonly number[]) =>
    bmpMessage(3, [...peerHeader(), ...peerUp(sent, received)]);
  const withId = { announced: ["198.51.100.0/24"], announcedPathIds: [7] };

  it("are there when the router receives and the peer sends them", () => {
    const { decoded } = decode(up(addPath(1), addPath(2)), routes(peerHeader(), update));
    expect(decoded[1]).toMatchObject(withId);
  });

  it("are there on the other side for Adj-RIB-Out alone", () => {
    const { decoded } = decode(
      up(addPath(2), addPath(1)),
      routes(peerHeader({ flags: 0x10 }), update),
      routes(peerHeader()),
    );
    expect(decoded[1]).toMatchObject(withId);
    expect(decoded[2]).not.toHaveProperty("announcedPathIds");
  });

  it("are gone when the peer comes up without them, and of another peer", () => {
    const { decoded } = decode(
      up(addPath(3), addPath(3)),
      routes(peerHeader({ peer: "192.0.2.77" })),
      up(openMessage(), addPath(3)),
      routes(peerHeader()),
    );
    expect(decoded[1]).toMatchObject({ announced: ["198.51.100.0/24"] });
    expect(decoded[3]).toMatchObject({ announced: ["198.51.100.0/24"] });
  });
});

describe("what happens to peers", () => {
  it("up, with what the router says of it", () => {
    const body = peerUp(openMessage(), openMessage(), textTlv(0, "customer"));
    const { decoded, refused } = decode(bmpMessage(3, [...peerHeader(), ...body]));
    expect(refused).toEqual({});
    expect(decoded).toMatchObject([
      {
        type: "peer-up",
        localPort: 179,
        remotePort: 50_000,
        openSentBytes: 37,
        openReceivedBytes: 37,
        information: { "0": "customer" },
      },
    ]);
  });

  it.each([
    ["by a notification", [1, ...bgpMessage(3, [6, 2])], { reason: 1, notification: [6, 2] }],
    ["by an event", [2, 0, 24], { reason: 2, event: 24 }],
    ["by the other's notification", [3, ...bgpMessage(3, [4, 0])], { notification: [4, 0] }],
    ["without a word", [4], { reason: 4 }],
    ["no longer monitored", [5], { reason: 5 }],
    ["a Loc-RIB", [6, ...textTlv(3, "vrf")], { reason: 6, information: { "3": "vrf" } }],
  ])("down %s", (_, body, expected) => {
    const { decoded, refused } = decode(bmpMessage(2, [...peerHeader(), ...body]));
    expect(decoded).toMatchObject([{ type: "peer-down", ...expected }]);
    expect(refused).toEqual({});
  });

  it("statistics: counters, gauges, families", () => {
    const body = [
      ...word32(3),
      ...tlv(0, word32(5)),
      ...tlv(7, [0, 0, 0, 1, 0, 0, 0, 0]),
      ...tlv(9, [0, 2, 1, 0, 0, 0, 0, 0, 0, 0, 9]),
    ];
    const { decoded, refused } = decode(bmpMessage(1, [...peerHeader(), ...body]));
    expect(decoded).toMatchObject([{ stats: { "0": 5, "7": 2 ** 32, "9": { "2/1": 9 } } }]);
    expect(refused).toEqual({});
  });

  it("mirrored messages and codes", () => {
    const body = [...tlv(0, bgpMessage(4, [])), ...tlv(1, word16(1))];
    const { decoded } = decode(bmpMessage(6, [...peerHeader(), ...body]));
    expect(decoded).toMatchObject([{ type: "mirroring", messages: [4], codes: [1] }]);
  });

  it("termination, and several texts of one type", () => {
    const body = [...textTlv(0, "one"), ...textTlv(0, "two"), ...tlv(1, word16(3))];
    expect(decode(bmpMessage(5, body)).decoded).toEqual([
      { version: 3, type: "termination", information: { "0": "one\ntwo" }, reason: 3 },
    ]);
  });
});

describe("damage", () => {
  it.each([
    ["an unknown type", bmpMessage(99, []), "unknown-type"],
    ["no per-peer header", bmpMessage(0, [0, 0]), "message-truncated"],
    ["no OPEN", bmpMessage(3, [...peerHeader(), ...new Array(60).fill(0)]), "bad-open"],
    ["no statistics", bmpMessage(1, peerHeader()), "message-truncated"],
    ["no reason", bmpMessage(2, peerHeader()), "message-truncated"],
    ["no marker", routes(peerHeader(), new Array(30).fill(0)), "bad-marker"],
  ])("%s costs the message", (_, message, reason) => {
    const { decoded, refused } = decode(message, routes(peerHeader()));
    expect(decoded).toHaveLength(1);
    expect(refused).toEqual({ [reason]: 1 });
  });

  it.each([
    ["another version", bmpMessage(4, [], 1)],
    ["more than 16 MiB", [3, ...word32(maxMessageLength + 1), 0]],
    ["less than a header", [3, ...word32(5), 0]],
  ])("%s ends the session, and says where", (_, header) => {
    const good = routes(peerHeader());
    const { decoded, decoder } = decode(good, header, good);
    expect(decoded).toHaveLength(1);
    expect(decoder.lost).toBe(true);
    expect(decoder.refusals.first).toEqual([{ reason: "no-message", at: good.length, text: "" }]);
  });

  it("a claim of 16 MiB takes no memory before it comes", () => {
    const before = process.memoryUsage().arrayBuffers;
    const { decoder } = decode([3, ...word32(maxMessageLength), 0, 1, 2, 3]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
    expect(decoder.refusals.byReason).toEqual({ "message-truncated": 1 });
  });
});
