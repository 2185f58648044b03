import { u8, u16, u32, u64 } from "@/lib/core/routing/bgp/bytes";
import { messageType, readHeader, readNotification } from "@/lib/core/routing/bgp/message";
import { readAddress } from "@/lib/core/routing/bgp/nlri";
import { type BgpOpen, readOpen } from "@/lib/core/routing/bgp/open";
import type { Mirroring, PeerDown, PeerHeader, PeerUp, Stats } from "./message";
import type { ReadBmp } from "./read";
import { informationOf, readTlvs } from "./tlv";

interface OpenMessage {
  readonly open: BgpOpen | null;
  readonly length: number;
  readonly next: number;
}

function readOpenMessage(bytes: Uint8Array, start: number, end: number): OpenMessage | null {
  const header = readHeader(bytes, start, end);
  if (!header.ok || header.cut || header.type !== messageType.open) return null;
  const open = readOpen(bytes, header.bodyStart, header.bodyEnd);
  return { open, length: header.bodyEnd - start, next: header.bodyEnd };
}

/** Peer Up (RFC 7854, 4.10): local address, ports, both OPENs, information. */
export function readPeerUp(
  bytes: Uint8Array,
  start: number,
  end: number,
  header: PeerHeader,
): ReadBmp<PeerUp> {
  if (start + 20 > end) return { ok: false, code: "message-truncated" };
  const sent = readOpenMessage(bytes, start + 20, end);
  if (sent === null) return { ok: false, code: "bad-open" };
  const received = readOpenMessage(bytes, sent.next, end);
  if (received === null) return { ok: false, code: "bad-open" };
  const { tlvs, whole } = readTlvs(bytes, received.next, end);
  const { peer } = header;
  return {
    ok: true,
    message: {
      type: "peer-up",
      header,
      localAddress:
        peer === null
          ? null
          : readAddress(bytes, peer.family === 4 ? start + 12 : start, peer.family),
      localPort: u16(bytes, start + 16),
      remotePort: u16(bytes, start + 18),
      openSentBytes: sent.length,
      openReceivedBytes: received.length,
      openSent: sent.open,
      openReceived: received.open,
      information: informationOf(bytes, tlvs),
    },
    problems: whole ? [] : ["tlv-truncated"],
  };
}

const down = { localNotification: 1, localEvent: 2, remoteNotification: 3, localTlvs: 6 } as const;

/** Peer Down (RFC 7854, 4.9; RFC 9069, 5.3). */
export function readPeerDown(
  bytes: Uint8Array,
  start: number,
  end: number,
  header: PeerHeader,
): ReadBmp<PeerDown> {
  if (start + 1 > end) return { ok: false, code: "message-truncated" };
  const reason = u8(bytes, start);
  const none = { type: "peer-down", header, reason } as const;
  let notification: readonly [number, number] | null = null;
  if (reason === down.localNotification || reason === down.remoteNotification) {
    const message = readHeader(bytes, start + 1, end);
    if (message.ok && message.type === messageType.notification) {
      notification = readNotification(bytes, message.bodyStart, message.bodyEnd);
    }
    const problems = notification === null ? ["bad-notification"] : [];
    return { ok: true, message: { ...none, notification, event: null, information: {} }, problems };
  }
  if (reason === down.localTlvs) {
    const { tlvs, whole } = readTlvs(bytes, start + 1, end);
    const information = informationOf(bytes, tlvs);
    const problems = whole ? [] : ["tlv-truncated"];
    return { ok: true, message: { ...none, notification, event: null, information }, problems };
  }
  const event = reason === down.localEvent && start + 3 <= end ? u16(bytes, start + 1) : null;
  return { ok: true, message: { ...none, notification, event, information: {} }, problems: [] };
}

/** A value for one family: AFI, SAFI, 8 bytes. */
const familyValue = 11;

/** Stats report (RFC 7854, 4.8): counters of 4 bytes, gauges of 8, some for each family. */
export function readStats(
  bytes: Uint8Array,
  start: number,
  end: number,
  header: PeerHeader,
): ReadBmp<Stats> {
  if (start + 4 > end) return { ok: false, code: "message-truncated" };
  const { tlvs, whole } = readTlvs(bytes, start + 4, end);
  const plain = new Map<number, number>();
  const byFamily = new Map<number, Record<string, number>>();
  const problems = whole && tlvs.length === u32(bytes, start) ? [] : ["tlv-truncated"];
  for (const { type, start: at, end: to } of tlvs) {
    const length = to - at;
    if (length === 4) plain.set(type, u32(bytes, at));
    else if (length === 8) plain.set(type, u64(bytes, at));
    else if (length === familyValue) {
      const families = byFamily.get(type) ?? {};
      families[`${u16(bytes, at)}/${u8(bytes, at + 2)}`] = u64(bytes, at + 3);
      byFamily.set(type, families);
    } else problems.push("stat-length");
  }
  const stats = Object.fromEntries([...plain, ...byFamily]);
  return { ok: true, message: { type: "stats", header, stats }, problems };
}

const mirrored = { message: 0, information: 1 } as const;

/** Route Mirroring (RFC 7854, 4.7): whole BGP messages, or codes about them. */
export function readMirroring(
  bytes: Uint8Array,
  start: number,
  end: number,
  header: PeerHeader,
): ReadBmp<Mirroring> {
  const { tlvs, whole } = readTlvs(bytes, start, end);
  const messages: number[] = [];
  const codes: number[] = [];
  const problems = whole ? [] : ["tlv-truncated"];
  for (const { type, start: at, end: to } of tlvs) {
    if (type === mirrored.information && to - at === 2) codes.push(u16(bytes, at));
    if (type !== mirrored.message) continue;
    const message = readHeader(bytes, at, to);
    if (message.ok) messages.push(message.type);
    else problems.push(message.code);
  }
  return { ok: true, message: { type: "mirroring", header, messages, codes }, problems };
}
