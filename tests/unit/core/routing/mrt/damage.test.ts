import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxRecordLength } from "@/lib/core/routing/mrt/decoder";
import { attribute, pathSegment, updateMessage } from "@/tests/support/routing/bgp-message";
import { address, nlri, word16, word32 } from "@/tests/support/routing/bytes";
import { decodeMrt } from "@/tests/support/routing/mrt-lines";
import { bgp4mp, mrtRecord, mrtType, peerTable, rib } from "@/tests/support/routing/mrt-record";
import { cutAt, damaged } from "@/tests/support/routing/pieces";
import { randomMrt } from "@/tests/support/routing/random-mrt";

const session = {
  asnSize: 4,
  peerAsn: 64500,
  localAsn: 64511,
  peer: address("192.0.2.1"),
  local: address("192.0.2.2"),
} as const;

const path = attribute(2, pathSegment(2, [64500, 64501], 4));
const announcing = (announced: readonly number[], attributes: readonly number[] = path) =>
  mrtRecord(1, mrtType.bgp4mp, 4, bgp4mp(session, updateMessage({ attributes, announced })));

const good = announcing(nlri("198.51.100.0/24"));
const goodLine = "BGP4MP|1|A|192.0.2.1|64500|198.51.100.0/24|64500 64501";

const decode = (...records: readonly (readonly number[])[]) =>
  decodeMrt([Uint8Array.from(records.flat())]);

describe("a damaged record costs that record", () => {
  it.each([
    ["an unknown type", mrtRecord(1, 48, 0, [1, 2, 3]), "unknown-type"],
    ["an unknown subtype", mrtRecord(1, mrtType.bgp4mp, 99, [1, 2, 3]), "unknown-subtype"],
    ["a table of multicast routes", mrtRecord(1, 13, 3, word32(0)), "unknown-subtype"],
    ["nothing in it", mrtRecord(1, mrtType.bgp4mp, 4, []), "record-truncated"],
    ["no microseconds", mrtRecord(1, mrtType.bgp4mpEt, 4, [0]), "record-truncated"],
    ["an unknown family", mrtRecord(1, mrtType.bgp4mp, 4, new Array(40).fill(9)), "unknown-family"],
    ["no marker", mrtRecord(1, 16, 4, bgp4mp(session, new Array(30).fill(0))), "bad-marker"],
    ["half a header", mrtRecord(1, 16, 4, bgp4mp(session, [255, 255])), "message-truncated"],
    ["half a state", mrtRecord(1, 16, 5, bgp4mp(session, [0])), "record-length"],
    ["a prefix of 33 bits", mrtRecord(1, 13, 2, [...word32(0), 33]), "prefix-length"],
    ["half a table's prefix", mrtRecord(1, 13, 2, [...word32(0), 24, 1]), "record-truncated"],
    ["half a peer table", mrtRecord(1, 13, 1, [1, 2, 3]), "record-truncated"],
    ["a view name too long", mrtRecord(1, 13, 1, [1, 2, 3, 4, 9, 9, 0, 0]), "record-truncated"],
    ["half an old table's route", mrtRecord(1, 12, 1, [0]), "record-truncated"],
  ])("%s", (_, record, reason) => {
    const { lines, decoder } = decode(good, record, good);
    expect(lines).toEqual([goodLine, goodLine]);
    expect(decoder.refusals.byReason).toEqual({ [reason]: 1 });
    expect(decoder.refusals.first[0]?.at).toBe(good.length);
  });

  it("what stands before a damaged prefix is kept, as bgpdump does", () => {
    const { lines, decoder } = decode(
      announcing([...nlri("198.51.100.0/24"), 24, 1]),
      announcing([...nlri("198.51.100.0/24"), 99]),
      good,
    );
    expect(lines).toEqual([goodLine, goodLine, goodLine]);
    expect(decoder.refusals.byReason).toEqual({ "nlri-truncated": 1, "prefix-length": 1 });
  });

  it("a path that cannot be read is named as bgpdump names it", () => {
    const { lines, decoder } = decode(
      announcing(nlri("198.51.100.0/24"), attribute(2, [9, 1, 0, 0, 0, 1])),
    );
    expect(lines).toEqual(["BGP4MP|1|A|192.0.2.1|64500|198.51.100.0/24|! Error !"]);
    expect(decoder.refusals.byReason).toEqual({ "bad-as-path": 1 });
  });

  it("routes of a table before a damaged one are kept", () => {
    const entries = [
      { peer: 0, attributes: path },
      { peer: 0, attributes: path },
    ];
    const peers = peerTable([{ asn: 64500, address: address("192.0.2.1") }]);
    const whole = rib(0, nlri("198.51.100.0/24"), entries);
    const { lines, decoder } = decode(
      mrtRecord(1, 13, 1, peers),
      mrtRecord(1, 13, 2, whole.slice(0, -1)),
    );
    expect(lines).toEqual(["TABLE_DUMP2|1|B|192.0.2.1|64500|198.51.100.0/24|64500 64501"]);
    expect(decoder.refusals.byReason).toEqual({ "record-truncated": 1 });
  });

  it("a record that the file's end cuts off is counted", () => {
    const { lines, decoder } = decode(good, good.slice(0, -1));
    expect(lines).toEqual([goodLine]);
    expect(decoder.refusals.first).toEqual([
      { reason: "record-truncated", at: good.length, text: `${good.length - 1} bytes` },
    ]);
  });
});

describe("hostile lengths", () => {
  it("a record of more than 16 MiB ends the reading, and says where", () => {
    const claim = [...word32(1), ...word16(16), ...word16(4), ...word32(maxRecordLength + 1)];
    const { lines, decoder } = decode(good, claim, good);
    expect(lines).toEqual([goodLine]);
    expect(decoder.lost).toBe(true);
    expect(decoder.refusals.first).toEqual([{ reason: "no-record", at: good.length, text: "" }]);
  });

  it("a record that claims much and brings little takes little memory", () => {
    const claim = Uint8Array.from([...word32(1), 0, 16, 0, 4, ...word32(maxRecordLength)]);
    const before = process.memoryUsage().arrayBuffers;
    const { decoder } = decodeMrt([claim, new Uint8Array(100)]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
    expect(decoder.refusals.byReason).toEqual({ "record-truncated": 1 });
  });

  it("65,535 routes claimed in a record that holds none", () => {
    const claim = mrtRecord(1, 13, 2, [...word32(0), ...nlri("198.51.100.0/24"), 255, 255]);
    const { lines, decoder } = decode(claim, good);
    expect(lines).toEqual([goodLine]);
    expect(decoder.refusals.byReason).toEqual({ "record-truncated": 1 });
  });

  it("keeps the first twenty refusals and counts them all", () => {
    const { decoder } = decode(...new Array(500).fill(mrtRecord(1, 48, 0, [])));
    expect(decoder.refusals.total).toBe(500);
    expect(decoder.refusals.first).toHaveLength(20);
  });
});

describe("any damage", () => {
  const real = gunzipSync(
    readFileSync("tests/support/fixtures/routing/mrt/rrc06.updates.20150401.0000.gz"),
  ).subarray(0, 20_000);
  const { lines } = decodeMrt([real]);

  it("never throws, and never brings more than it could hold", () => {
    fc.assert(
      fc.property(damaged(real), (bytes) => {
        // A prefix takes at least one byte.
        expect(decodeMrt([bytes]).lines.length).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 200 },
    );
  });

  it("made records as well", () => {
    fc.assert(
      fc.property(randomMrt.chain(damaged), (bytes) => {
        expect(decodeMrt([bytes]).lines.length).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 200 },
    );
  });

  it("any bytes at all", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        const { lines: some, decoder } = decodeMrt([bytes]);
        expect(some.length).toBeLessThanOrEqual(bytes.length);
        expect(bytes.length === 0 || decoder.records + decoder.refusals.total > 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it("pieces cut anywhere bring the same", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(real.length), { maxLength: 50 }), (places) => {
        expect(decodeMrt(cutAt(real, places)).lines).toEqual(lines);
      }),
      { numRuns: 100 },
    );
  });
});
