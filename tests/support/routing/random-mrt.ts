import fc from "fast-check";
import { attribute, bgpMessage, pathSegment, reach, unreach, updateMessage } from "./bgp-message";
import { word16, word32 } from "./bytes";
import { bgp4mp, mrtRecord, mrtType, peerTable, rib } from "./mrt-record";

/** MRT records of every kind that bgpdump reads, with random content and nothing damaged. */

const bytes = (length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(255), { minLength: length, maxLength: length });

const ipv4 = bytes(4);
/** With runs of zeros, on which the ways to write IPv6 differ. */
const ipv6 = fc
  .array(fc.oneof(fc.constant(0), fc.constant(0), fc.nat(0xffff)), { minLength: 8, maxLength: 8 })
  .map((groups) => groups.flatMap(word16));

/** A prefix as BGP sends it; bits beyond the length may be set. */
const prefix = (family: 4 | 6): fc.Arbitrary<number[]> =>
  fc
    .tuple(fc.nat(family === 4 ? 32 : 128), family === 4 ? ipv4 : ipv6)
    .map(([length, all]) => [length, ...all.slice(0, (length + 7) >> 3)]);

const prefixes = (family: 4 | 6, addPath: boolean): fc.Arbitrary<number[]> =>
  fc
    .array(fc.tuple(fc.nat(0xffffffff), prefix(family)), { maxLength: 5 })
    .map((list) => list.flatMap(([id, one]) => (addPath ? [...word32(id), ...one] : one)));

const asn = (size: 2 | 4): fc.Arbitrary<number> =>
  size === 4
    ? fc.oneof(fc.nat(65_535), fc.integer({ min: 65_536, max: 0xffffffff }))
    : fc.oneof(fc.constant(23_456), fc.nat(65_535));

const segments = (
  size: 2 | 4,
  types: readonly number[],
  count: { minLength?: number; maxLength: number },
  length: { minLength?: number; maxLength: number },
): fc.Arbitrary<number[]> =>
  fc
    .array(fc.tuple(fc.constantFrom(...types), fc.array(asn(size), length)), count)
    .map((list) => list.flatMap(([type, asns]) => pathSegment(type, asns, size)));

const set = 1;
const sequence = 2;

const maybe = (list: fc.Arbitrary<number[]>): fc.Arbitrary<number[]> =>
  fc.option(list, { nil: [], freq: 2 });

const value = (type: number, of: fc.Arbitrary<number[]>): fc.Arbitrary<number[]> =>
  fc.tuple(of, fc.boolean()).map(([content, extended]) => attribute(type, content, extended));

const anyPath = (size: 2 | 4): fc.Arbitrary<number[]> =>
  value(2, segments(size, [sequence, sequence, set, 3, 4], { maxLength: 4 }, { maxLength: 6 }));

/**
 * A path beside the real one of RFC 6793. When more than the first segment has to be taken from
 * AS_PATH bgpdump repeats the first, so AS4_PATH is at least as long as the set behind it.
 */
const pathOfTwo: fc.Arbitrary<number[]> = fc
  .tuple(
    segments(2, [sequence], { minLength: 1, maxLength: 1 }, { minLength: 1, maxLength: 6 }),
    segments(2, [set], { maxLength: 1 }, { minLength: 1, maxLength: 3 }),
    value(
      17,
      segments(4, [sequence], { minLength: 1, maxLength: 1 }, { minLength: 1, maxLength: 8 }),
    ),
  )
  .map(([first, last, real]) => [...attribute(2, [...first, ...last]), ...real]);

/** Attributes beside the families' prefixes; bgpdump dies of AGGREGATOR behind AS4_AGGREGATOR. */
const attributes = (size: 2 | 4): fc.Arbitrary<number[]> =>
  fc
    .tuple(
      maybe(value(1, bytes(1))),
      maybe(size === 2 ? fc.oneof(anyPath(2), pathOfTwo) : anyPath(4)),
      maybe(value(3, ipv4)),
      maybe(value(4, bytes(4))),
      maybe(value(6, bytes(0))),
      maybe(
        value(
          7,
          fc
            .tuple(asn(size), ipv4)
            .map(([of, at]) => [...(size === 4 ? word32(of) : word16(of)), ...at]),
        ),
      ),
      maybe(value(8, bytes(8))),
      maybe(
        value(
          18,
          fc.tuple(asn(4), ipv4).map(([of, at]) => [...word32(of), ...at]),
        ),
      ),
      maybe(value(32, bytes(12))),
      maybe(value(35, bytes(4))),
      maybe(value(99, bytes(7))),
    )
    .map((list) => list.flat());

const families = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
] as const;

/** At most one MP_REACH_NLRI and one MP_UNREACH_NLRI of any family. */
const multiprotocol = (addPath: boolean): fc.Arbitrary<number[]> =>
  fc
    .tuple(
      maybe(
        fc
          .constantFrom(...families)
          .chain(([afi, safi]) =>
            fc
              .tuple(afi === 1 ? ipv4 : ipv6, prefixes(afi === 1 ? 4 : 6, addPath))
              .map(([hop, list]) => attribute(14, reach(afi, safi, hop, list))),
          ),
      ),
      maybe(
        fc
          .constantFrom(...families)
          .chain(([afi, safi]) =>
            prefixes(afi === 1 ? 4 : 6, addPath).map((list) =>
              attribute(15, unreach(afi, safi, list)),
            ),
          ),
      ),
    )
    .map((list) => list.flat());

const update = (size: 2 | 4, addPath: boolean): fc.Arbitrary<number[]> =>
  fc
    .tuple(prefixes(4, addPath), attributes(size), multiprotocol(addPath), prefixes(4, addPath))
    .map(([withdrawn, plain, families, announced]) =>
      updateMessage({ withdrawn, attributes: [...plain, ...families], announced }),
    );

const session = (asnSize: 2 | 4) =>
  fc.constantFrom(4, 6).chain((family) =>
    fc.record({
      asnSize: fc.constant(asnSize),
      peerAsn: asn(asnSize),
      localAsn: asn(asnSize),
      peer: family === 4 ? ipv4 : ipv6,
      local: family === 4 ? ipv4 : ipv6,
    }),
  );

const fourByteSubtypes = [4, 5, 7, 9, 11];

const bgp4mpBody = (subtype: number): fc.Arbitrary<number[]> => {
  const size = fourByteSubtypes.includes(subtype) ? 4 : 2;
  const rest =
    subtype === 0 || subtype === 5
      ? fc.tuple(fc.nat(9), fc.nat(9)).map(([from, to]) => [...word16(from), ...word16(to)])
      : fc.oneof(
          { weight: 8, arbitrary: update(size, subtype >= 8) },
          { weight: 1, arbitrary: fc.constant(bgpMessage(4, [])) },
          { weight: 1, arbitrary: bytes(2).map((code) => bgpMessage(3, code)) },
        );
  return fc.tuple(session(size), rest).map(([of, message]) => bgp4mp(of, message));
};

const time = fc.nat(0x7fffffff);

const bgp4mpRecord = fc
  .tuple(time, fc.constantFrom(0, 1, 4, 5, 6, 7, 8, 9, 10, 11), fc.option(fc.nat(999_999)))
  .chain(([at, subtype, micro]) =>
    bgp4mpBody(subtype).map((body) =>
      micro === null
        ? mrtRecord(at, mrtType.bgp4mp, subtype, body)
        : mrtRecord(at, mrtType.bgp4mpEt, subtype, [...word32(micro), ...body]),
    ),
  );

const peers = fc.array(fc.record({ asn: asn(4), address: fc.oneof(ipv4, ipv6) }), {
  minLength: 1,
  maxLength: 4,
});

/** The next hop alone, as RFC 6396 wants it, or the whole attribute. */
const tableReach = fc.oneof(
  ipv6.map((hop) => attribute(14, [16, ...hop])),
  fc.tuple(ipv6, prefix(6)).map(([hop, one]) => attribute(14, reach(2, 1, hop, one))),
);

const table = fc.tuple(time, peers).chain(([at, known]) =>
  fc
    .array(
      fc.constantFrom(2, 4, 8, 10).chain((subtype) =>
        fc.tuple(
          fc.constant(subtype),
          prefix(subtype === 2 || subtype === 8 ? 4 : 6),
          fc.array(
            fc.record({
              peer: fc.nat(known.length - 1),
              pathId: subtype >= 8 ? fc.nat(0xffffffff) : fc.constant(undefined),
              attributes: fc
                .tuple(attributes(4), maybe(tableReach))
                .map(([plain, families]) => [...plain, ...families]),
            }),
            { maxLength: 4 },
          ),
        ),
      ),
      { maxLength: 5 },
    )
    .map((ribs) => [
      ...mrtRecord(at, mrtType.tableDumpV2, 1, peerTable(known)),
      ...ribs.flatMap(([subtype, network, entries], i) =>
        mrtRecord(at, mrtType.tableDumpV2, subtype, rib(i, network, entries)),
      ),
    ]),
);

const oldTable = fc.constantFrom(1, 2).chain((subtype) => {
  const family = subtype === 1 ? 4 : 6;
  const network = family === 4 ? ipv4 : ipv6;
  return fc
    .tuple(time, network, fc.nat(family === 4 ? 32 : 128), network, asn(2), attributes(2))
    .map(([at, of, length, peer, peerAsn, list]) =>
      mrtRecord(at, mrtType.tableDump, subtype, [
        ...word16(0),
        ...word16(1),
        ...of,
        length,
        1,
        ...word32(at),
        ...peer,
        ...word16(peerAsn),
        ...word16(list.length),
        ...list,
      ]),
    );
});

/** Whole files. */
export const randomMrt: fc.Arbitrary<Uint8Array> = fc
  .array(fc.oneof({ weight: 4, arbitrary: bgp4mpRecord }, table, oldTable), {
    minLength: 1,
    maxLength: 20,
  })
  .map((records) => Uint8Array.from(records.flat()));
