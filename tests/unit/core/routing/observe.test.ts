import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BmpDecoder } from "@/lib/core/routing/bmp/decoder";
import { type BmpObservation, BmpObserver } from "@/lib/core/routing/bmp/observer";
import { MrtDecoder } from "@/lib/core/routing/mrt/decoder";
import { observeRecord } from "@/lib/core/routing/mrt/observe-record";
import { formatPrefix } from "@/lib/core/routing/prefix";
import { attribute, pathSegment, reach, updateMessage } from "@/tests/support/routing/bgp-message";
import { bmpMessage, openMessage, peerHeader, peerUp } from "@/tests/support/routing/bmp-message";
import { address, nlri, word16, word32 } from "@/tests/support/routing/bytes";
import { bgp4mp, mrtRecord, mrtType, peerTable, rib } from "@/tests/support/routing/mrt-record";

const session = {
  asnSize: 4,
  peerAsn: 64500,
  localAsn: 64511,
  peer: address("192.0.2.1"),
  local: address("192.0.2.2"),
} as const;

const path = attribute(2, pathSegment(2, [64500, 64501], 4));

function observe(...records: readonly (readonly number[])[]) {
  const decoder = new MrtDecoder();
  const decoded = [...decoder.push(Uint8Array.from(records.flat()))];
  return decoded.flatMap((record) => [...observeRecord(record, "rrc00")]);
}

describe("what MRT says about routes", () => {
  it("an update: withdrawals and announcements of both families, with its time", () => {
    const hop = address("2001:db8:0:0:0:0:0:1");
    const update = updateMessage({
      withdrawn: nlri("10.0.0.0/8"),
      attributes: [
        ...path,
        ...attribute(8, [...word16(8075), ...word16(8007)]),
        ...attribute(14, reach(2, 1, hop, nlri("2001:db8:0:0:0:0:0:0/32"))),
      ],
      announced: nlri("198.51.100.0/24"),
    });
    const body = [...word32(250_000), ...bgp4mp(session, update)];
    const [one] = observe(mrtRecord(100, mrtType.bgp4mpEt, 4, body));
    expect(one).toMatchObject({
      kind: "update",
      at: 100.25,
      session: "rrc00|192.0.2.1",
      peerAsn: 64500,
      path: [64500, 64501],
      origin: 64501,
      communities: [8075 * 65_536 + 8007],
      nextHop: "2001:db8::1",
    });
    if (one?.kind !== "update") throw new Error("no update");
    expect(one.withdrawn.map(formatPrefix)).toEqual(["10.0.0.0/8"]);
    expect(one.announced.map(formatPrefix)).toEqual(["198.51.100.0/24", "2001:db8::/32"]);
  });

  it("routes of other kinds than unicast are left out", () => {
    const multicast = attribute(14, reach(1, 2, address("192.0.2.1"), nlri("10.0.0.0/8")));
    const update = updateMessage({ attributes: [...path, ...multicast] });
    expect(observe(mrtRecord(1, 16, 4, bgp4mp(session, update)))).toMatchObject([
      { announced: [], withdrawn: [] },
    ]);
  });

  it("an announcement whose path cannot be read takes the route back", () => {
    const update = updateMessage({
      attributes: attribute(2, [9, 1, 0, 0, 0, 1]),
      announced: nlri("198.51.100.0/24"),
    });
    const [one] = observe(mrtRecord(1, 16, 4, bgp4mp(session, update)));
    expect(one).toMatchObject({ announced: [], withdrawn: [{ length: 24 }] });
  });

  it("what the collector sent itself is nobody's observation", () => {
    const update = updateMessage({ attributes: path, announced: nlri("198.51.100.0/24") });
    expect(observe(mrtRecord(1, 16, 7, bgp4mp(session, update)))).toEqual([]);
  });

  it("a session that came up or went down, and no other change of state", () => {
    const change = (from: number, to: number) =>
      mrtRecord(1, 16, 5, bgp4mp(session, [...word16(from), ...word16(to)]));
    expect(observe(change(1, 2), change(5, 6), change(6, 1), change(6, 7))).toMatchObject([
      { kind: "session", state: "up" },
      { kind: "session", state: "down" },
      { kind: "session", state: "down" },
    ]);
  });

  it("a table: one announcement a peer, none of an unknown peer", () => {
    const peers = [{ asn: 64500, address: address("2001:db8:0:0:0:0:0:1") }];
    const entries = [
      { peer: 0, attributes: [...path, ...attribute(3, address("192.0.2.9"))] },
      { peer: 7, attributes: path },
    ];
    const records = observe(
      mrtRecord(5, 13, 1, peerTable(peers)),
      mrtRecord(5, 13, 2, rib(0, nlri("198.51.100.0/24"), entries)),
    );
    expect(records).toMatchObject([
      {
        at: 5,
        session: "rrc00|2001:db8::1",
        announced: [{ length: 24 }],
        origin: 64501,
        nextHop: "192.0.2.9",
      },
    ]);
  });
});

describe("what BMP says about routes", () => {
  function observeBmp(bytes: Uint8Array): BmpObservation[] {
    const observer = new BmpObserver("edge1");
    return [...new BmpDecoder().push(bytes)].flatMap((message) => observer.observe(message) ?? []);
  }

  it("time of a session never runs backwards, though gobgpd's does", () => {
    const bytes = readFileSync("tests/support/fixtures/routing/bmp/session.bmp");
    const headers = [...new BmpDecoder().push(bytes)].flatMap((message) =>
      "header" in message ? [message.header.at] : [],
    );
    expect(headers.some((at, i) => at < (headers[i - 1] ?? 0))).toBe(true);
    const last = new Map<string, number>();
    for (const { observed } of observeBmp(bytes)) {
      expect(observed.at).toBeGreaterThanOrEqual(last.get(observed.session) ?? 0);
      last.set(observed.session, observed.at);
    }
    expect(last.size).toBeGreaterThan(3);
  });

  it("tells views, and the sessions of each, apart", () => {
    const update = updateMessage({ attributes: path, announced: nlri("198.51.100.0/24") });
    const bytes = [0, 0x40, 0x10, 0x50].flatMap((flags) =>
      bmpMessage(0, [...peerHeader({ flags }), ...update]),
    );
    const local = bmpMessage(0, [...peerHeader({ type: 3 }), ...update]);
    const observations = observeBmp(Uint8Array.from([...bytes, ...local]));
    expect(observations.map(({ observed }) => observed.session)).toEqual([
      "edge1|192.0.2.1|adj-in-pre",
      "edge1|192.0.2.1|adj-in-post",
      "edge1|192.0.2.1|adj-out-pre",
      "edge1|192.0.2.1|adj-out-post",
      "edge1||loc-rib",
    ]);
    expect(observations.map(({ rib: view }) => view)).toContain("adj-out-post");
  });

  it("peers up and down", () => {
    const up = bmpMessage(3, [...peerHeader(), ...peerUp(openMessage(), openMessage())]);
    const down = bmpMessage(2, [...peerHeader(), 4]);
    expect(observeBmp(Uint8Array.from([...up, ...down]))).toMatchObject([
      { observed: { kind: "session", state: "up", peerAsn: 64500 } },
      { observed: { kind: "session", state: "down" } },
    ]);
  });
});
