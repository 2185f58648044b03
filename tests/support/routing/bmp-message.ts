import { bgpMessage } from "./bgp-message";
import { address, byte, word16, word32 } from "./bytes";

/** A BMP message: version, length, type, body. */
export const bmpMessage = (type: number, body: readonly number[], version = 3): number[] => [
  ...byte(version),
  ...word32(6 + body.length),
  ...byte(type),
  ...body,
];

/** A per-peer header. */
export function peerHeader({
  type = 0,
  flags = 0,
  distinguisher = new Array<number>(8).fill(0),
  peer = "192.0.2.1",
  asn = 64500,
  at = 1_700_000_000,
  microseconds = 0,
}: {
  type?: number;
  flags?: number;
  distinguisher?: readonly number[];
  peer?: string;
  asn?: number;
  at?: number;
  microseconds?: number;
} = {}): number[] {
  const bytes = address(peer);
  const padded = [...new Array<number>(16 - bytes.length).fill(0), ...bytes];
  const id = address("192.0.2.253");
  return [
    type,
    flags,
    ...distinguisher,
    ...padded,
    ...word32(asn),
    ...id,
    ...word32(at),
    ...word32(microseconds),
  ];
}

export const tlv = (type: number, value: readonly number[]): number[] => [
  ...word16(type),
  ...word16(value.length),
  ...value,
];

export const textTlv = (type: number, text: string): number[] => tlv(type, [...Buffer.from(text)]);

/** An OPEN with the capabilities of RFC 6793 and, for the given families, RFC 7911. */
export function openMessage({
  asn = 64500,
  addPath = [],
}: {
  asn?: number;
  addPath?: readonly { afi: number; safi: number; mode: 1 | 2 | 3 }[];
} = {}): number[] {
  const families = addPath.flatMap(({ afi, safi, mode }) => [...word16(afi), safi, mode]);
  const capabilities = [
    ...[65, 4, ...word32(asn)],
    ...(families.length > 0 ? [69, families.length, ...families] : []),
  ];
  const parameters = [2, capabilities.length, ...capabilities];
  const id = address("192.0.2.253");
  return bgpMessage(1, [4, ...word16(asn), 0, 90, ...id, parameters.length, ...parameters]);
}

/** The body of a Peer Up behind the per-peer header. */
export const peerUp = (
  sent: readonly number[],
  received: readonly number[],
  information: readonly number[] = [],
): number[] => [
  ...new Array<number>(12).fill(0),
  ...address("192.0.2.2"),
  ...word16(179),
  ...word16(50_000),
  ...sent,
  ...received,
  ...information,
];
