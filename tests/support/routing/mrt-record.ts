import { word16, word32 } from "./bytes";

export const mrtType = { tableDump: 12, tableDumpV2: 13, bgp4mp: 16, bgp4mpEt: 17 };

/** An MRT record. */
export const mrtRecord = (
  time: number,
  type: number,
  subtype: number,
  body: readonly number[],
): number[] => [
  ...word32(time),
  ...word16(type),
  ...word16(subtype),
  ...word32(body.length),
  ...body,
];

/** The body of a BGP4MP record: peer, local side, then a message or two states. */
export function bgp4mp(
  session: {
    asnSize: 2 | 4;
    peerAsn: number;
    localAsn: number;
    peer: readonly number[];
    local: readonly number[];
  },
  rest: readonly number[],
): number[] {
  const asn = session.asnSize === 4 ? word32 : word16;
  return [
    ...asn(session.peerAsn),
    ...asn(session.localAsn),
    ...word16(0),
    ...word16(session.peer.length === 4 ? 1 : 2),
    ...session.peer,
    ...session.local,
    ...rest,
  ];
}

/** A PEER_INDEX_TABLE with peers of 4-byte ASNs. */
export const peerTable = (
  peers: readonly { asn: number; address: readonly number[] }[],
  viewName: readonly number[] = [],
): number[] => [
  ...[192, 0, 2, 254],
  ...word16(viewName.length),
  ...viewName,
  ...word16(peers.length),
  ...peers.flatMap(({ asn, address }) => [
    address.length === 4 ? 2 : 3,
    ...[192, 0, 2, 253],
    ...address,
    ...word32(asn),
  ]),
];

/** The body of a RIB record of TABLE_DUMP_V2. */
export const rib = (
  sequence: number,
  prefix: readonly number[],
  entries: readonly { peer: number; pathId?: number; attributes: readonly number[] }[],
): number[] => [
  ...word32(sequence),
  ...prefix,
  ...word16(entries.length),
  ...entries.flatMap(({ peer, pathId, attributes }) => [
    ...word16(peer),
    ...word32(1_700_000_000),
    ...(pathId === undefined ? [] : word32(pathId)),
    ...word16(attributes.length),
    ...attributes,
  ]),
];
