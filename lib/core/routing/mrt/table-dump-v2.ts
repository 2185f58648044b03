import { readAttributes } from "@/lib/core/routing/bgp/attributes";
import { u8, u16, u32 } from "@/lib/core/routing/bgp/bytes";
import { bytesOfLength, readAddress, readNlri } from "@/lib/core/routing/bgp/nlri";
import type { Read } from "./read";
import type { PeerTable, Rib, RibEntry, TablePeer } from "./record";

const latin1 = new TextDecoder("latin1");

/** Bits of a peer's type. */
const ipv6Peer = 1;
const fourByteAsn = 2;

/** Reads a PEER_INDEX_TABLE (RFC 6396, 4.3.1); peers after a damaged one are lost. */
export function readPeerTable(
  bytes: Uint8Array,
  start: number,
  end: number,
  time: number,
): Read<PeerTable> {
  if (start + 8 > end) return { ok: false, code: "record-truncated" };
  const nameAt = start + 6;
  const nameEnd = nameAt + u16(bytes, start + 4);
  if (nameEnd + 2 > end) return { ok: false, code: "record-truncated" };
  const count = u16(bytes, nameEnd);
  const peers: TablePeer[] = [];
  let at = nameEnd + 2;
  while (peers.length < count && at < end) {
    const type = u8(bytes, at);
    const family = (type & ipv6Peer) === 0 ? 4 : 6;
    const asnAt = at + 5 + (family === 4 ? 4 : 16);
    const next = asnAt + ((type & fourByteAsn) === 0 ? 2 : 4);
    if (next > end) break;
    peers.push({
      bgpId: readAddress(bytes, at + 1, 4),
      address: readAddress(bytes, at + 5, family),
      asn: (type & fourByteAsn) === 0 ? u16(bytes, asnAt) : u32(bytes, asnAt),
    });
    at = next;
  }
  const record: PeerTable = {
    kind: "peer-table",
    time,
    collectorId: readAddress(bytes, start, 4),
    viewName: latin1.decode(bytes.subarray(nameAt, nameEnd)),
    peers,
  };
  return { ok: true, record, problems: peers.length < count ? ["record-truncated"] : [] };
}

/** Subtypes of RFC 6396 (4.3.2) and RFC 8050 (3). */
const ribSubtypes: Readonly<Record<number, { family: 4 | 6; addPath: boolean }>> = {
  2: { family: 4, addPath: false },
  4: { family: 6, addPath: false },
  8: { family: 4, addPath: true },
  10: { family: 6, addPath: true },
};

const reading = { asnSize: 4, addPath: (): boolean => false, table: true } as const;

/** Reads one prefix of a table with its routes; routes after a damaged one are lost. */
export function readRib(
  bytes: Uint8Array,
  start: number,
  end: number,
  time: number,
  subtype: number,
  peers: readonly TablePeer[],
): Read<Rib> {
  const shape = ribSubtypes[subtype];
  if (shape === undefined) return { ok: false, code: "unknown-subtype" };
  const { family, addPath } = shape;
  if (start + 5 > end) return { ok: false, code: "record-truncated" };
  const length = u8(bytes, start + 4);
  if (length > (family === 4 ? 32 : 128)) return { ok: false, code: "prefix-length" };
  let at = start + 5 + bytesOfLength(length);
  if (at + 2 > end) return { ok: false, code: "record-truncated" };
  const count = u16(bytes, at);
  at += 2;
  const entryHeader = addPath ? 12 : 8;
  const entries: RibEntry[] = [];
  const problems: string[] = [];
  while (entries.length < count) {
    const attributesAt = at + entryHeader;
    if (attributesAt > end) break;
    const attributesEnd = attributesAt + u16(bytes, attributesAt - 2);
    if (attributesEnd > end) break;
    const peerIndex = u16(bytes, at);
    const peer = peers[peerIndex] ?? null;
    if (peer === null) problems.push("unknown-peer");
    const attributes = readAttributes(bytes, attributesAt, attributesEnd, reading);
    for (const problem of attributes.problems) problems.push(problem);
    entries.push({
      peerIndex,
      peer,
      originatedAt: u32(bytes, at + 2),
      pathId: addPath ? u32(bytes, at + 6) : null,
      attributes,
    });
    at = attributesEnd;
  }
  if (entries.length < count) problems.push("record-truncated");
  const record: Rib = {
    kind: "rib",
    time,
    sequence: u32(bytes, start),
    nlri: readNlri(bytes, start + 5, family, length, null),
    addPath,
    entries,
  };
  return { ok: true, record, problems };
}
