import type { Path } from "./path";
import type { Prefix } from "./prefix";

/** What one message of one session says, whichever feed it came by. */
export interface ObservedUpdate {
  readonly kind: "update";
  /** Unix seconds, with fractions where the feed has them. */
  readonly at: number;
  /** Collector or router, and peer: `rrc00|192.0.2.1`. */
  readonly session: string;
  /** The session's neighbour; null when unknown. */
  readonly peerAsn: number | null;
  /** They apply before what is announced. */
  readonly withdrawn: readonly Prefix[];
  readonly announced: readonly Prefix[];
  /** Of what is announced. */
  readonly path: Path;
  /** The path's last element when it is one ASN. */
  readonly origin: number | null;
  /** 32 bits each (RFC 1997). */
  readonly communities: readonly number[];
  readonly nextHop: string | null;
}

/** A session came up or went down; what it announced before no longer holds. */
export interface SessionChange {
  readonly kind: "session";
  readonly at: number;
  readonly session: string;
  readonly peerAsn: number | null;
  readonly state: "up" | "down";
}
