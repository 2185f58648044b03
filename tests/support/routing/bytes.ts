/** Big-endian bytes of numbers, for messages made by tests. */

export const byte = (value: number): number[] => [value & 255];
export const word16 = (value: number): number[] => [(value >>> 8) & 255, value & 255];
export const word32 = (value: number): number[] => [
  ...word16(value >>> 16),
  ...word16(value & 0xffff),
];

/** "192.0.2.1" or the sixteen bytes of an IPv6 address in eight groups, no "::". */
export function address(text: string): number[] {
  if (text.includes(".")) return text.split(".").map(Number);
  return text.split(":").flatMap((group) => word16(Number.parseInt(group, 16)));
}

/** A prefix as BGP sends it: the length, then the bytes that it needs. */
export function nlri(text: string, pathId?: number): number[] {
  const [network = "", length = ""] = text.split("/");
  const bytes = address(network).slice(0, Math.ceil(Number(length) / 8));
  return [...(pathId === undefined ? [] : word32(pathId)), Number(length), ...bytes];
}
