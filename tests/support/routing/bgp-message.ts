import { byte, word16, word32 } from "./bytes";

const marker = new Array<number>(16).fill(255);

/** A BGP message: marker, length, type, body. */
export const bgpMessage = (type: number, body: readonly number[]): number[] => [
  ...marker,
  ...word16(19 + body.length),
  ...byte(type),
  ...body,
];

/** A path attribute; the extended length is used when it is needed or asked for. */
export function attribute(type: number, value: readonly number[], extended = false): number[] {
  return extended || value.length > 255
    ? [0x50, type, ...word16(value.length), ...value]
    : [0x40, type, value.length, ...value];
}

/** A segment of an AS path. */
export const pathSegment = (type: number, asns: readonly number[], size: 2 | 4): number[] => [
  type,
  asns.length,
  ...asns.flatMap(size === 4 ? word32 : word16),
];

/** MP_REACH_NLRI's value. */
export const reach = (
  afi: number,
  safi: number,
  nextHop: readonly number[],
  prefixes: readonly number[],
): number[] => [...word16(afi), safi, nextHop.length, ...nextHop, 0, ...prefixes];

/** MP_UNREACH_NLRI's value. */
export const unreach = (afi: number, safi: number, prefixes: readonly number[]): number[] => [
  ...word16(afi),
  safi,
  ...prefixes,
];

/** The body of an UPDATE. */
export function updateBody({
  withdrawn = [],
  attributes = [],
  announced = [],
}: {
  withdrawn?: readonly number[];
  attributes?: readonly number[];
  announced?: readonly number[];
}): number[] {
  return [
    ...word16(withdrawn.length),
    ...withdrawn,
    ...word16(attributes.length),
    ...attributes,
    ...announced,
  ];
}

export const updateMessage = (parts: Parameters<typeof updateBody>[0]): number[] =>
  bgpMessage(2, updateBody(parts));
