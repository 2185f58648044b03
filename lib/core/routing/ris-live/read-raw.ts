import { messageType, readHeader } from "@/lib/core/routing/bgp/message";
import { type BgpUpdate, readUpdate } from "@/lib/core/routing/bgp/update";
import { maxFrameLength } from "./read-frame";

/** An extended message has 65,535 bytes (RFC 8654). */
const maxRawLength = 2 * 65_535;

/** RIS speaks 4-byte ASNs with its peers and writes no path identifiers. */
const reading = { asnSize: 4, addPath: (): boolean => false } as const;

/**
 * Reads the UPDATE in a frame's `raw`, which has what the frame leaves out: large and extended
 * communities and OTC. It is looked for only when somebody asks. Null when there is no whole
 * UPDATE.
 *
 * @param frame the bytes that `readFrame` was given
 */
export function readRaw(frame: Uint8Array): BgpUpdate | null {
  const raw = rawOf(frame);
  if (raw === null || raw.length > maxRawLength || raw.length % 2 !== 0) return null;
  const bytes = new Uint8Array(raw.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    const digits = raw.slice(2 * i, 2 * i + 2);
    if (!hexadecimal.test(digits)) return null;
    bytes[i] = Number.parseInt(digits, 16);
  }
  const header = readHeader(bytes, 0, bytes.length);
  if (!header.ok || header.cut || header.type !== messageType.update) return null;
  return readUpdate(bytes, header.bodyStart, header.bodyEnd, reading);
}

const hexadecimal = /^[0-9A-Fa-f]{2}$/;
const utf8 = new TextDecoder();

function rawOf(frame: Uint8Array): string | null {
  if (frame.length > maxFrameLength) return null;
  try {
    const raw: unknown = JSON.parse(utf8.decode(frame))?.data?.raw;
    return typeof raw === "string" ? raw : null;
  } catch {
    return null;
  }
}
