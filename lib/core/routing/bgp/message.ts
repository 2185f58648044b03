import { u8, u16, u32 } from "./bytes";
import type { BgpProblem } from "./problem";

/** Message types of RFC 4271 (4.1), RFC 2918 and the old route refresh. */
export const messageType = { open: 1, update: 2, notification: 3, keepalive: 4 } as const;

export const headerLength = 19;

/** Where the body of a BGP message lies. */
export type BgpHeader =
  | {
      readonly ok: true;
      readonly type: number;
      readonly bodyStart: number;
      readonly bodyEnd: number;
      /** The message says it is longer than what was recorded. */
      readonly cut: boolean;
    }
  | { readonly ok: false; readonly code: BgpProblem };

/**
 * Reads the header of the BGP message at bytes[start..end). A recorder that kept only the
 * beginning of a message leaves it `cut`.
 */
export function readHeader(bytes: Uint8Array, start: number, end: number): BgpHeader {
  if (start + headerLength > end) return { ok: false, code: "message-truncated" };
  for (let i = 0; i < 16; i += 4) {
    if (u32(bytes, start + i) !== 0xffffffff) return { ok: false, code: "bad-marker" };
  }
  const length = u16(bytes, start + 16);
  if (length < headerLength) return { ok: false, code: "message-length" };
  return {
    ok: true,
    type: u8(bytes, start + 18),
    bodyStart: start + headerLength,
    bodyEnd: Math.min(start + length, end),
    cut: start + length > end,
  };
}

/** A NOTIFICATION's code and subcode (RFC 4271, 4.5); null when it is too short. */
export function readNotification(
  bytes: Uint8Array,
  start: number,
  end: number,
): readonly [code: number, subcode: number] | null {
  return start + 2 > end ? null : [u8(bytes, start), u8(bytes, start + 1)];
}
