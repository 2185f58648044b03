import { u16, u32 } from "@/lib/core/routing/bgp/bytes";
import { messageType, readHeader } from "@/lib/core/routing/bgp/message";
import { afi, readAddress } from "@/lib/core/routing/bgp/nlri";
import { readUpdate } from "@/lib/core/routing/bgp/update";
import type { Read } from "./read";
import type { Message, MrtRecord, StateChange } from "./record";

/** Subtypes of RFC 6396 (4.4) and RFC 8050. */
const subtypes: Readonly<
  Record<number, { state?: true; asnSize: 2 | 4; sent?: true; addPath?: true }>
> = {
  0: { state: true, asnSize: 2 },
  1: { asnSize: 2 },
  4: { asnSize: 4 },
  5: { state: true, asnSize: 4 },
  6: { asnSize: 2, sent: true },
  7: { asnSize: 4, sent: true },
  8: { asnSize: 2, addPath: true },
  9: { asnSize: 4, addPath: true },
  10: { asnSize: 2, sent: true, addPath: true },
  11: { asnSize: 4, sent: true, addPath: true },
};

interface Session extends Pick<Message, "peerAsn" | "localAsn" | "peer" | "local"> {
  readonly next: number;
}

const always = (): boolean => true;
const never = (): boolean => false;

type ReadSession = { ok: true; session: Session } | { ok: false; code: string };

/** Peer ASN, local ASN, interface, AFI, peer address, local address. */
function readSession(bytes: Uint8Array, start: number, end: number, asnSize: 2 | 4): ReadSession {
  const familyAt = start + 2 * asnSize + 2;
  let at = familyAt + 2;
  if (at > end) return { ok: false, code: "record-truncated" };
  const asn = asnSize === 4 ? u32 : u16;
  const peerAsn = asn(bytes, start);
  const localAsn = asn(bytes, start + asnSize);
  const family = u16(bytes, familyAt);
  // Zebra left interface and addresses out of its OPENs: the marker follows at once.
  if (family === 0xffff && u16(bytes, familyAt - 2) === 0xffff) {
    const session = { peerAsn, localAsn, peer: null, local: null, next: familyAt - 2 };
    return { ok: true, session };
  }
  if (family !== afi.ipv4 && family !== afi.ipv6) return { ok: false, code: "unknown-family" };
  const size = family === afi.ipv4 ? 4 : 16;
  if (at + 2 * size > end) return { ok: false, code: "record-truncated" };
  const peer = readAddress(bytes, at, size === 4 ? 4 : 6);
  const local = readAddress(bytes, at + size, size === 4 ? 4 : 6);
  at += 2 * size;
  return { ok: true, session: { peerAsn, localAsn, peer, local, next: at } };
}

/** A state change that Zebra wrote without interface and addresses. */
const shortStateChange = 8;

interface When {
  readonly time: number;
  readonly microseconds: number | null;
}

function readState(
  bytes: Uint8Array,
  start: number,
  end: number,
  when: When,
  subtype: number,
  asnSize: 2 | 4,
): Read<MrtRecord> {
  const states = (at: number): Pick<StateChange, "oldState" | "newState"> => ({
    oldState: u16(bytes, at),
    newState: u16(bytes, at + 2),
  });
  if (end - start === shortStateChange && asnSize === 2) {
    const asns = { peerAsn: u16(bytes, start), localAsn: u16(bytes, start + 2) };
    const record = { ...when, subtype, ...asns, peer: null, local: null, ...states(start + 4) };
    return { ok: true, record: { kind: "state", ...record }, problems: [] };
  }
  const read = readSession(bytes, start, end, asnSize);
  if (!read.ok) return read;
  const { next, ...session } = read.session;
  if (session.peer === null) return { ok: false, code: "unknown-family" };
  // A writer that announced 2-byte ASNs and kept room for 4 leaves four bytes over.
  const left = end - next - 4;
  if (left !== 0 && left !== 4) return { ok: false, code: "record-length" };
  return {
    ok: true,
    record: { kind: "state", ...when, subtype, ...session, ...states(next) },
    problems: [],
  };
}

/** Reads the body of a BGP4MP or BGP4MP_ET record, bytes[start..end) after the time. */
export function readBgp4mp(
  bytes: Uint8Array,
  start: number,
  end: number,
  when: When,
  subtype: number,
): Read<MrtRecord> {
  const shape = subtypes[subtype];
  if (shape === undefined) return { ok: false, code: "unknown-subtype" };
  const { asnSize, sent = false, addPath = false } = shape;
  if (shape.state) return readState(bytes, start, end, when, subtype, asnSize);
  const read = readSession(bytes, start, end, asnSize);
  if (!read.ok) return read;
  const { next, ...session } = read.session;
  const header = readHeader(bytes, next, end);
  if (!header.ok) return header;
  const { type, bodyStart, bodyEnd, cut } = header;
  const reading = { asnSize, addPath: addPath ? always : never };
  const update =
    type === messageType.update ? readUpdate(bytes, bodyStart, bodyEnd, reading) : null;
  const problems = update === null ? [] : update.problems;
  return {
    ok: true,
    record: { kind: "message", ...when, subtype, ...session, sent, addPath, type, update },
    problems: cut ? ["message-truncated", ...problems] : problems,
  };
}
