import { Refusals } from "@/lib/core/decoding/refusals";
import { u8, u16, u32 } from "@/lib/core/routing/bgp/bytes";
import { messageType, readHeader } from "@/lib/core/routing/bgp/message";
import { readUpdate } from "@/lib/core/routing/bgp/update";
import { type Frame, FrameCutter, type FrameFormat } from "@/lib/core/routing/frames";
import { AddPathPeers } from "./add-path";
import type { BmpMessage, Initiation, PeerHeader, RouteMonitoring, Termination } from "./message";
import { readMirroring, readPeerDown, readPeerUp, readStats } from "./peer-events";
import { peerHeaderLength, readPeerHeader } from "./peer-header";
import type { ReadBmp } from "./read";
import { informationOf, readTlvs } from "./tlv";

const headerLength = 6;
const version = 3;

/** Ours. */
export const maxMessageLength = 16 * 1024 * 1024;

const bmpFrames: FrameFormat = {
  headerLength,
  lengthOf(bytes, start) {
    const length = u32(bytes, start + 1);
    return u8(bytes, start) !== version || length > maxMessageLength ? null : length;
  },
};

const type = { routes: 0, stats: 1, down: 2, up: 3, initiation: 4, termination: 5, mirroring: 6 };
const terminationReason = 1;

/**
 * Reads one router's BMP session (RFC 7854, 8671, 9069) from pieces of any size. Never throws; a
 * damaged message costs that message. After a header that is none `lost` is true: the connection
 * must be closed, for nobody knows where the next message begins.
 */
export class BmpDecoder {
  /** What could not be used, by byte offset of the message. */
  readonly refusals = new Refusals();
  messages = 0;
  readonly #cutter = new FrameCutter(bmpFrames);
  readonly #addPath = new AddPathPeers();

  get lost(): boolean {
    return this.#cutter.lost;
  }

  /** The messages that are complete with this piece. */
  *push(piece: Uint8Array): Generator<BmpMessage, void, void> {
    const wasLost = this.lost;
    for (const frame of this.#cutter.push(piece)) {
      const message = this.#read(frame);
      if (message !== null) yield message;
    }
    if (this.lost && !wasLost) this.refusals.add("no-message", this.#cutter.offset);
  }

  /** Says that nothing more comes: a message that is cut off is counted. */
  end(): void {
    const { unfinished, offset } = this.#cutter;
    if (unfinished > 0) this.refusals.add("message-truncated", offset, `${unfinished} bytes`);
  }

  #read({ bytes, start, end, offset }: Frame): BmpMessage | null {
    const read = this.#readBody(bytes, start + headerLength, end, u8(bytes, start + 5));
    if (!read.ok) {
      this.refusals.add(read.code, offset, `type ${u8(bytes, start + 5)}`);
      return null;
    }
    for (const problem of read.problems) this.refusals.add(problem, offset);
    const { message } = read;
    if (message.type === "peer-up") this.#addPath.up(message);
    if (message.type === "peer-down") this.#addPath.down(message.header);
    this.messages += 1;
    return message;
  }

  #readBody(bytes: Uint8Array, start: number, end: number, kind: number): ReadBmp<BmpMessage> {
    if (kind === type.initiation) return readInitiation(bytes, start, end);
    if (kind === type.termination) return readTermination(bytes, start, end);
    if (kind > type.mirroring) return { ok: false, code: "unknown-type" };
    const body = start + peerHeaderLength;
    if (body > end) return { ok: false, code: "message-truncated" };
    const header = readPeerHeader(bytes, start);
    if (header === null) return { ok: false, code: "unknown-peer-type" };
    if (kind === type.routes) return this.#readRoutes(bytes, body, end, header);
    if (kind === type.stats) return readStats(bytes, body, end, header);
    if (kind === type.down) return readPeerDown(bytes, body, end, header);
    if (kind === type.up) return readPeerUp(bytes, body, end, header);
    return readMirroring(bytes, body, end, header);
  }

  /** Route Monitoring (RFC 7854, 4.6): one UPDATE. */
  #readRoutes(
    bytes: Uint8Array,
    start: number,
    end: number,
    header: PeerHeader,
  ): ReadBmp<RouteMonitoring> {
    const message = readHeader(bytes, start, end);
    if (!message.ok) return message;
    if (message.type !== messageType.update) return { ok: false, code: "no-update" };
    const update = readUpdate(bytes, message.bodyStart, message.bodyEnd, {
      asnSize: header.twoByteAsns ? 2 : 4,
      addPath: this.#addPath.of(header),
    });
    const problems = message.cut ? ["message-truncated", ...update.problems] : update.problems;
    return { ok: true, message: { type: "route-monitoring", header, update }, problems };
  }
}

function readInitiation(bytes: Uint8Array, start: number, end: number): ReadBmp<Initiation> {
  const { tlvs, whole } = readTlvs(bytes, start, end);
  const message: Initiation = { type: "initiation", information: informationOf(bytes, tlvs) };
  return { ok: true, message, problems: whole ? [] : ["tlv-truncated"] };
}

function readTermination(bytes: Uint8Array, start: number, end: number): ReadBmp<Termination> {
  const { tlvs, whole } = readTlvs(bytes, start, end);
  const isReason = (tlv: { type: number; start: number; end: number }): boolean =>
    tlv.type === terminationReason && tlv.end - tlv.start === 2;
  const reason = tlvs.find(isReason);
  const texts = tlvs.filter((tlv) => tlv.type !== terminationReason);
  const message: Termination = {
    type: "termination",
    information: informationOf(bytes, texts),
    reason: reason === undefined ? null : u16(bytes, reason.start),
  };
  return { ok: true, message, problems: whole ? [] : ["tlv-truncated"] };
}
