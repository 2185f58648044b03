import { highestAsn, scanAsn, scanDecimal } from "@/lib/core/routing/asn";
import { scannedPrefix, scanPrefix } from "@/lib/core/routing/scan-prefix";
import { copyBytes } from "./json-bytes";
import { equals, type Range } from "./json-element";
import type { PayloadSink } from "./payload-sink";

/** Why a VRP or an ASPA of a file is refused. */
export type PayloadProblem =
  | "asn-missing"
  | "asn-malformed"
  | "prefix-missing"
  | "prefix-malformed"
  | "prefix-host-bits"
  | "max-length-malformed"
  | "max-length-out-of-range"
  | "providers-missing"
  | "providers-malformed";

/** The fields of a VRP as places in its row's or object's bytes. */
export interface VrpRanges {
  readonly asn: Range;
  readonly prefix: Range;
  readonly maxLength: Range;
  readonly ta: Range;
}

const nullText = new TextEncoder().encode("null");

/** Reads the fields of VRPs out of bytes, and hands them on. */
export class VrpReader {
  private readonly prefix = scannedPrefix();
  private readonly anchors = new TextCache();

  constructor(private readonly sink: PayloadSink) {}

  /** Reads one VRP and hands it on; null, or why it is refused. */
  read(bytes: Uint8Array, { asn, prefix, maxLength, ta }: VrpRanges): PayloadProblem | null {
    if (asn.end === 0) return "asn-missing";
    const origin = readAsn(bytes, asn);
    if (origin < 0) return "asn-malformed";
    if (prefix.end === 0) return "prefix-missing";
    if (!prefix.text) return "prefix-malformed";
    const problem = scanPrefix(bytes, prefix.start, prefix.end, this.prefix);
    if (problem !== null) return problem === "malformed" ? "prefix-malformed" : "prefix-host-bits";
    const longest = readMaxLength(bytes, maxLength, this.prefix.length);
    if (longest < 0) return "max-length-malformed";
    if (longest < this.prefix.length || longest > (this.prefix.family === 4 ? 32 : 128)) {
      return "max-length-out-of-range";
    }
    this.sink.vrp(this.prefix, longest, origin, this.anchors.text(bytes, ta));
    return null;
  }
}

/** An ASN as a number, or as text with or without "AS"; -1 when it is neither. */
export function readAsn(bytes: Uint8Array, { start, end, text }: Range): number {
  return text ? scanAsn(bytes, start, end) : scanDecimal(bytes, start, end, highestAsn);
}

/** Absent and null mean the prefix's own length. */
function readMaxLength(bytes: Uint8Array, range: Range, length: number): number {
  const { start, end, text } = range;
  if (end === 0 || (!text && equals(bytes, start, end, nullText))) return length;
  return scanDecimal(bytes, start, end, 255);
}

/** Longest name of a trust anchor that is kept. */
const maxNameLength = 64;
/** How many names are kept; a set has five, the rest come without. */
const maxNames = 255;

/** The few different names of a column, each made into a string once. */
class TextCache {
  private readonly known: { bytes: Uint8Array; text: string }[] = [];

  text(bytes: Uint8Array, { start, end }: Range): string {
    if (end === 0) return "";
    for (const name of this.known) if (equals(bytes, start, end, name.bytes)) return name.text;
    if (this.known.length === maxNames) return "";
    const own = copyBytes(bytes, start, Math.min(end, start + maxNameLength));
    const text = new TextDecoder().decode(own);
    this.known.push({ bytes: own, text });
    return text;
  }
}
