import type { Path } from "@/lib/core/routing/path";
import type { Prefix } from "@/lib/core/routing/prefix";

/** A prefix of a frame that is none. */
export interface BadPrefix {
  readonly list: "withdrawn" | "announced";
  /** How many good ones stand before it in its list. */
  readonly after: number;
  readonly text: string;
}

/** A RIS Live frame by its fields; nothing is judged yet but prefixes. */
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
  /** Null when they are there and no list of what announcements are. */
  announced: Prefix[] | null;
  /** Null when they are there and no list of texts. */
  withdrawn: Prefix[] | null;
  badPrefixes: BadPrefix[];
  /** Of the first announcement. */
  nextHop: string | null;
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
  announced: [],
  withdrawn: [],
  badPrefixes: [],
  nextHop: null,
});
