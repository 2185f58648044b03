import { u8, u16, u32 } from "./bytes";

export interface BgpOpen {
  readonly version: number;
  /** 2 bytes; 23456 when the real one is in the capabilities. */
  readonly asn: number;
  /** Seconds. */
  readonly holdTime: number;
  /** From the capability of RFC 6793; null without it. */
  readonly fourByteAsn: number | null;
  /** Families whose prefixes may carry path identifiers (RFC 7911), as `afi/safi`. */
  readonly addPathReceive: ReadonlySet<string>;
  readonly addPathSend: ReadonlySet<string>;
}

const capabilities = { fourByteAsn: 65, addPath: 69 } as const;
const capabilityParameter = 2;
/** RFC 9072: the length byte and the first type are both 255. */
const extended = 255;

interface Found {
  fourByteAsn: number | null;
  receive: Set<string>;
  send: Set<string>;
}

function readCapability(
  bytes: Uint8Array,
  code: number,
  start: number,
  end: number,
  found: Found,
): void {
  if (code === capabilities.fourByteAsn && end - start === 4) found.fourByteAsn = u32(bytes, start);
  if (code !== capabilities.addPath) return;
  for (let at = start; at + 4 <= end; at += 4) {
    const family = `${u16(bytes, at)}/${u8(bytes, at + 2)}`;
    const mode = u8(bytes, at + 3);
    if ((mode & 1) !== 0) found.receive.add(family);
    if ((mode & 2) !== 0) found.send.add(family);
  }
}

function readCapabilities(bytes: Uint8Array, start: number, end: number, found: Found): void {
  let at = start;
  while (at + 2 <= end) {
    const valueAt = at + 2;
    const next = valueAt + u8(bytes, at + 1);
    if (next > end) return;
    readCapability(bytes, u8(bytes, at), valueAt, next, found);
    at = next;
  }
}

/**
 * Reads the body of an OPEN (RFC 4271, 4.2), bytes[start..end) after the BGP header. What is
 * damaged in its parameters is left out.
 *
 * @returns null when even the fixed part is not there
 */
export function readOpen(bytes: Uint8Array, start: number, end: number): BgpOpen | null {
  if (start + 10 > end) return null;
  const found: Found = { fourByteAsn: null, receive: new Set(), send: new Set() };
  const long =
    u8(bytes, start + 9) === extended && start + 13 <= end && u8(bytes, start + 10) === extended;
  let at = long ? start + 13 : start + 10;
  const headerLength = long ? 3 : 2;
  while (at + headerLength <= end) {
    const valueAt = at + headerLength;
    const next = valueAt + (long ? u16(bytes, at + 1) : u8(bytes, at + 1));
    if (next > end) break;
    if (u8(bytes, at) === capabilityParameter) readCapabilities(bytes, valueAt, next, found);
    at = next;
  }
  return {
    version: u8(bytes, start),
    asn: u16(bytes, start + 1),
    holdTime: u16(bytes, start + 3),
    fourByteAsn: found.fourByteAsn,
    addPathReceive: found.receive,
    addPathSend: found.send,
  };
}
