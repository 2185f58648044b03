import { Refusals } from "@/lib/core/decoding/refusals";
import { u16, u32 } from "@/lib/core/routing/bgp/bytes";
import { type Frame, FrameCutter, type FrameFormat } from "@/lib/core/routing/frames";
import { readBgp4mp } from "./bgp4mp";
import type { Read } from "./read";
import type { MrtRecord, TablePeer } from "./record";
import { readTableDump } from "./table-dump";
import { readPeerTable, readRib } from "./table-dump-v2";

const headerLength = 12;

/** Ours: a record of a table with 1,000 peers has 100 kB; more than this is no MRT. */
export const maxRecordLength = 16 * 1024 * 1024;

const mrtFrames: FrameFormat = {
  headerLength,
  lengthOf(bytes, start) {
    const length = u32(bytes, start + 8);
    return length > maxRecordLength ? null : headerLength + length;
  },
};

const type = { tableDump: 12, tableDumpV2: 13, bgp4mp: 16, bgp4mpEt: 17 } as const;
const peerIndexTable = 1;

/**
 * Reads MRT (RFC 6396, RFC 8050) from pieces of any size: TABLE_DUMP, TABLE_DUMP_V2, BGP4MP and
 * BGP4MP_ET. A damaged record costs that record, or what of it is damaged. Never throws.
 */
export class MrtDecoder {
  /** What could not be used, by byte offset of the record. */
  readonly refusals = new Refusals();
  /** Records that were read, whole or in part. */
  records = 0;
  readonly #cutter = new FrameCutter(mrtFrames);
  #peers: readonly TablePeer[] = [];

  /** Whether a header was none: the offset of the last refusal says where; the rest is not read. */
  get lost(): boolean {
    return this.#cutter.lost;
  }

  /** The records that are complete with this piece. */
  *push(piece: Uint8Array): Generator<MrtRecord, void, void> {
    const wasLost = this.lost;
    for (const frame of this.#cutter.push(piece)) {
      const record = this.#read(frame);
      if (record !== null) yield record;
    }
    if (this.lost && !wasLost) this.refusals.add("no-record", this.#cutter.offset);
  }

  /** Says that nothing more comes: a record that is cut off is counted. */
  end(): void {
    const { unfinished, offset } = this.#cutter;
    if (unfinished > 0) this.refusals.add("record-truncated", offset, `${unfinished} bytes`);
  }

  #read({ bytes, start, end, offset }: Frame): MrtRecord | null {
    const read = this.#readBody(bytes, start, end);
    if (!read.ok) {
      const kind = `type ${u16(bytes, start + 4)}, subtype ${u16(bytes, start + 6)}`;
      this.refusals.add(read.code, offset, kind);
      return null;
    }
    for (const problem of read.problems) this.refusals.add(problem, offset);
    if (read.record.kind === "peer-table") this.#peers = read.record.peers;
    this.records += 1;
    return read.record;
  }

  #readBody(bytes: Uint8Array, start: number, end: number): Read<MrtRecord> {
    const time = u32(bytes, start);
    const subtype = u16(bytes, start + 6);
    const body = start + headerLength;
    switch (u16(bytes, start + 4)) {
      case type.bgp4mp:
        return readBgp4mp(bytes, body, end, { time, microseconds: null }, subtype);
      case type.bgp4mpEt: {
        if (body + 4 > end) return { ok: false, code: "record-truncated" };
        const when = { time, microseconds: u32(bytes, body) };
        return readBgp4mp(bytes, body + 4, end, when, subtype);
      }
      case type.tableDumpV2:
        return subtype === peerIndexTable
          ? readPeerTable(bytes, body, end, time)
          : readRib(bytes, body, end, time, subtype, this.#peers);
      case type.tableDump:
        return readTableDump(bytes, body, end, time, subtype);
      default:
        return { ok: false, code: "unknown-type" };
    }
  }
}
