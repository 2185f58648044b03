import { readAttributes } from "@/lib/core/routing/bgp/attributes";
import { u8, u16, u32 } from "@/lib/core/routing/bgp/bytes";
import { type Nlri, readAddress } from "@/lib/core/routing/bgp/nlri";
import { maskToNetwork } from "@/lib/core/routing/prefix";
import type { Read } from "./read";
import type { TableRoute } from "./record";

/** Subtypes: RFC 6396 has 1 and 2; bgpdump and some writers know 3 and 4 with 4-byte ASNs. */
const subtypes: Readonly<Record<number, { family: 4 | 6; asnSize: 2 | 4 }>> = {
  1: { family: 4, asnSize: 2 },
  2: { family: 6, asnSize: 2 },
  3: { family: 4, asnSize: 4 },
  4: { family: 6, asnSize: 4 },
};

const never = (): boolean => false;

/** A prefix whose address is there in full, bits beyond the length as well. */
function readNetwork(bytes: Uint8Array, at: number, family: 4 | 6, length: number): Nlri {
  const { words } = readAddress(bytes, at, family);
  const prefix = maskToNetwork({ family, words, length });
  const same = words.every((word, i) => word === prefix.words[i]);
  return same ? { prefix, pathId: null } : { prefix, pathId: null, asSent: words };
}

/** Reads the body of a TABLE_DUMP record (RFC 6396, 4.2), bytes[start..end). */
export function readTableDump(
  bytes: Uint8Array,
  start: number,
  end: number,
  time: number,
  subtype: number,
): Read<TableRoute> {
  const shape = subtypes[subtype];
  if (shape === undefined) return { ok: false, code: "unknown-subtype" };
  const { family, asnSize } = shape;
  const size = family === 4 ? 4 : 16;
  const lengthAt = start + 4 + size;
  const peerAt = lengthAt + 6;
  const attributesAt = peerAt + size + asnSize + 2;
  if (attributesAt > end) return { ok: false, code: "record-truncated" };
  const length = u8(bytes, lengthAt);
  if (length > size * 8) return { ok: false, code: "prefix-length" };
  const attributesEnd = attributesAt + u16(bytes, attributesAt - 2);
  const attributes = readAttributes(bytes, attributesAt, Math.min(attributesEnd, end), {
    asnSize,
    addPath: never,
    table: true,
  });
  const record: TableRoute = {
    kind: "table-route",
    time,
    view: u16(bytes, start),
    sequence: u16(bytes, start + 2),
    nlri: readNetwork(bytes, start + 4, family, length),
    originatedAt: u32(bytes, lengthAt + 2),
    peer: readAddress(bytes, peerAt, family),
    peerAsn: asnSize === 4 ? u32(bytes, peerAt + size) : u16(bytes, peerAt + size),
    attributes,
  };
  const { problems } = attributes;
  return {
    ok: true,
    record,
    problems: attributesEnd > end ? [...problems, "record-truncated"] : problems,
  };
}
