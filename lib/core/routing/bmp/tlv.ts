import { u16 } from "@/lib/core/routing/bgp/bytes";
import type { Information } from "./message";

/** A type, a length, a value of bytes[start..end). */
export interface Tlv {
  readonly type: number;
  readonly start: number;
  readonly end: number;
}

/** Ours: a router has a name and a description; more TLVs than this are not kept. */
const maxTlvs = 1_000;
const maxTextLength = 4_096;

/** Reads TLVs (RFC 7854, 4.4); `whole` is false when the last one is cut off. */
export function readTlvs(
  bytes: Uint8Array,
  start: number,
  end: number,
): { tlvs: Tlv[]; whole: boolean } {
  const tlvs: Tlv[] = [];
  let at = start;
  while (at + 4 <= end && tlvs.length < maxTlvs) {
    const next = at + 4 + u16(bytes, at + 2);
    if (next > end) return { tlvs, whole: false };
    tlvs.push({ type: u16(bytes, at), start: at + 4, end: next });
    at = next;
  }
  return { tlvs, whole: at === end };
}

const utf8 = new TextDecoder();

/** The texts of TLVs by type. */
export function informationOf(bytes: Uint8Array, tlvs: readonly Tlv[]): Information {
  const texts = new Map<number, string>();
  for (const { type, start, end } of tlvs) {
    const text = utf8.decode(bytes.subarray(start, Math.min(end, start + maxTextLength)));
    const before = texts.get(type);
    texts.set(type, before === undefined ? text : `${before}\n${text}`.slice(0, maxTextLength));
  }
  return Object.fromEntries(texts);
}
