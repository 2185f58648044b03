import { messageType, readHeader } from "../bgp/message";
import { type BgpUpdate, readUpdate } from "../bgp/update";

/** An extended message has 65,535 bytes (RFC 8654). */
const longestRaw = 2 * 65_535;

/** RIS speaks 4-byte ASNs with its peers and writes no path identifiers. */
const reading = { asnSize: 4, addPath: (): boolean => false } as const;

/**
 * Reads the UPDATE in a frame's `raw`, which has what the frame leaves out: large and extended
 * communities and OTC. Null when it is no whole UPDATE.
 */
export function readRaw(raw: string): BgpUpdate | null {
  if (raw.length > longestRaw || raw.length % 2 !== 0) return null;
  const bytes = new Uint8Array(raw.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    const value = Number.parseInt(raw.slice(2 * i, 2 * i + 2), 16);
    if (Number.isNaN(value)) return null;
    bytes[i] = value;
  }
  const header = readHeader(bytes, 0, bytes.length);
  if (!header.ok || header.cut || header.type !== messageType.update) return null;
  return readUpdate(bytes, header.bodyStart, header.bodyEnd, reading);
}
