import type { Path } from "../path";

/** A RIS Live frame as it came: texts are not yet looked at. */
export interface RawFrame {
  /** `ris_message`, `ris_error`, `pong`, … */
  type: string;
  /** Of a `ris_message`: UPDATE, OPEN, STATE, …; null when there is none. */
  kind: string | null;
  timestamp: number | null;
  host: string | null;
  peer: string | null;
  peerAsn: string | null;
  state: string | null;
  /** Null when it is there and no path. */
  path: Path | null;
  /** 32 bits each; null when it is there and no list of pairs. */
  communities: readonly number[] | null;
  announcements: readonly RawAnnouncement[] | null;
  withdrawals: readonly string[] | null;
  /** The BGP message in hexadecimal. */
  raw: string | null;
}

export interface RawAnnouncement {
  nextHop: string | null;
  prefixes: readonly string[];
}

export const emptyFrame = (type: string): RawFrame => ({
  type,
  kind: null,
  timestamp: null,
  host: null,
  peer: null,
  peerAsn: null,
  state: null,
  path: [],
  communities: [],
  announcements: [],
  withdrawals: [],
  raw: null,
});
