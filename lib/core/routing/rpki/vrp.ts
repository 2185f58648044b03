import type { Prefix } from "@/lib/core/routing/prefix";

/** A validated ROA payload (RFC 6811): who may announce what. */
export interface Vrp {
  readonly prefix: Prefix;
  /** Longest announcement that matches; at least the prefix's own length. */
  readonly maxLength: number;
  /** 0 authorises nobody (RFC 7607). */
  readonly asn: number;
  /** Trust anchor, as its source names it; "" when the source names none. */
  readonly ta: string;
}

/** A prefix in whatever holds its words: what the parsers make, or a scanner's buffer. */
export interface PrefixLike {
  readonly family: 4 | 6;
  readonly words: ArrayLike<number>;
  readonly length: number;
}
