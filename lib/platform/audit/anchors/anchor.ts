import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { canonicalJson } from "@/lib/core/json/canonical-json";
import type { ChainEnd } from "@/lib/platform/audit/chain";

/** The end of the audit trail at a moment, kept outside its table. */
export interface Anchor extends ChainEnd {
  /** When it was the end. */
  at: Date;
}

/** An anchor's line in the file: JSON with the seal that only the portal's secret makes. */
export function writeAnchorLine(anchor: Anchor, secret: string): string {
  return JSON.stringify({ ...plain(anchor), signature: signatureOf(anchor, secret) });
}

export type AnchorLine =
  | { ok: true; anchor: Anchor }
  /** No anchor at all, or one that was not signed with this secret. */
  | { ok: false; code: "unreadable" | "signature" };

/** What a line of the file says. */
export function readAnchorLine(line: string, secret: string): AnchorLine {
  const anchor = parse(line);
  if (!anchor) return { ok: false, code: "unreadable" };
  const { signature, ...rest } = anchor;
  const right = Buffer.from(signatureOf(rest, secret));
  const given = Buffer.from(signature);
  if (given.length !== right.length || !timingSafeEqual(given, right)) {
    return { ok: false, code: "signature" };
  }
  return { ok: true, anchor: rest };
}

/** An anchor as people keep it and give it back: number and hash, with a comma between. */
export const shortForm = ({ seq, hash }: ChainEnd): string => `${seq},${hash}`;

/** The end of the trail that a short form names; null when it is none. */
export function readShortForm(text: string): ChainEnd | null {
  const found = /^\s*([1-9]\d{0,17})\s*,\s*([0-9a-f]{64})\s*$/i.exec(text.slice(0, 200));
  return found ? { seq: BigInt(found[1] ?? ""), hash: (found[2] ?? "").toLowerCase() } : null;
}

const plain = ({ seq, hash, at }: Anchor) => ({ seq: Number(seq), hash, at: at.toISOString() });

/** HMAC-SHA-256 under a key for this purpose alone, made from the secret that the portal has anyway. */
function signatureOf(anchor: Anchor, secret: string): string {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "audit anchors, v1", 32));
  return createHmac("sha256", key)
    .update(canonicalJson(plain(anchor)))
    .digest("hex");
}

function parse(line: string): (Anchor & { signature: string }) | null {
  try {
    const { seq, hash, at, signature } = JSON.parse(line);
    const moment = new Date(at);
    const fits =
      Number.isSafeInteger(seq) &&
      seq > 0 &&
      /^[0-9a-f]{64}$/.test(hash) &&
      typeof at === "string" &&
      !Number.isNaN(moment.getTime()) &&
      typeof signature === "string";
    return fits ? { seq: BigInt(seq), hash, at: moment, signature } : null;
  } catch {
    return null;
  }
}
