import type { Nlri } from "@/lib/core/routing/bgp/nlri";
import type { PathAttributes } from "@/lib/core/routing/bgp/path-attributes";
import type { BgpUpdate } from "@/lib/core/routing/bgp/update";
import type { Address } from "@/lib/core/routing/prefix";

/** A peer of a TABLE_DUMP_V2 peer index table (RFC 6396, 4.3.1). */
export interface TablePeer {
  readonly bgpId: Address;
  readonly address: Address;
  readonly asn: number;
}

export interface PeerTable {
  readonly kind: "peer-table";
  /** Unix seconds. */
  readonly time: number;
  readonly collectorId: Address;
  readonly viewName: string;
  readonly peers: readonly TablePeer[];
}

export interface RibEntry {
  readonly peerIndex: number;
  /** Null when the index lies beyond the peer table, or there was none. */
  readonly peer: TablePeer | null;
  /** Unix seconds. */
  readonly originatedAt: number;
  readonly attributes: PathAttributes;
  readonly pathId: number | null;
}

/** One prefix of a TABLE_DUMP_V2 table with the routes of all peers. */
export interface Rib {
  readonly kind: "rib";
  readonly time: number;
  readonly sequence: number;
  readonly nlri: Nlri;
  readonly addPath: boolean;
  readonly entries: readonly RibEntry[];
}

/** One route of a TABLE_DUMP table (RFC 6396, 4.2). */
export interface TableRoute {
  readonly kind: "table-route";
  readonly time: number;
  readonly view: number;
  readonly sequence: number;
  readonly nlri: Nlri;
  readonly peer: Address;
  readonly peerAsn: number;
  /** Unix seconds. */
  readonly originatedAt: number;
  readonly attributes: PathAttributes;
}

/** What BGP4MP records have in common (RFC 6396, 4.4; RFC 8050). */
interface Bgp4mp {
  readonly time: number;
  /** Of BGP4MP_ET. */
  readonly microseconds: number | null;
  readonly subtype: number;
  readonly peerAsn: number;
  readonly localAsn: number;
  /** Null where the recorder left them out (Zebra's OPENs, short state changes). */
  readonly peer: Address | null;
  readonly local: Address | null;
}

export interface StateChange extends Bgp4mp {
  readonly kind: "state";
  /** RFC 4271's states 1-6; Quagga writes 7 and 8 as well. */
  readonly oldState: number;
  readonly newState: number;
}

export interface Message extends Bgp4mp {
  readonly kind: "message";
  /** The collector sent it itself (the LOCAL subtypes). */
  readonly sent: boolean;
  readonly addPath: boolean;
  /** BGP's message type. */
  readonly type: number;
  /** Null unless it is an UPDATE. */
  readonly update: BgpUpdate | null;
}

export type MrtRecord = PeerTable | Rib | TableRoute | StateChange | Message;

/** Why a record was refused whole. */
export type MrtProblem =
  | "unknown-type"
  | "unknown-subtype"
  | "record-truncated"
  | "record-length"
  | "unknown-family"
  | "prefix-length";

export type Problems = string[];
