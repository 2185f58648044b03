import type { BgpOpen } from "@/lib/core/routing/bgp/open";
import type { BgpUpdate } from "@/lib/core/routing/bgp/update";
import type { Address } from "@/lib/core/routing/prefix";

export const peerTypes = ["global", "rd", "local", "loc-rib"] as const;
export type PeerType = (typeof peerTypes)[number];

/** The per-peer header (RFC 7854, 4.2; RFC 8671; RFC 9069). */
export interface PeerHeader {
  readonly peerType: PeerType;
  /** Route distinguisher, 16 hexadecimal digits; null when zero. */
  readonly distinguisher: string | null;
  /** Null for the router's own Loc-RIB. */
  readonly peer: Address | null;
  readonly asn: number;
  readonly bgpId: Address;
  /** Unix seconds with microseconds; 0 when the router does not say. */
  readonly at: number;
  /** After the router's inbound or outbound policy. */
  readonly postPolicy: boolean;
  /** What the router sends the peer, not what it received (RFC 8671). */
  readonly adjOut: boolean;
  /** Of a Loc-RIB: not all routes are monitored (RFC 9069). */
  readonly filtered: boolean;
  readonly twoByteAsns: boolean;
}

/** Information TLVs by type; several of one type are joined by line breaks. */
export type Information = Readonly<Record<string, string>>;

export interface RouteMonitoring {
  readonly type: "route-monitoring";
  readonly header: PeerHeader;
  readonly update: BgpUpdate;
}

export interface Stats {
  readonly type: "stats";
  readonly header: PeerHeader;
  /** By type; of counters for a family by family, `afi/safi`. */
  readonly stats: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
}

export interface PeerDown {
  readonly type: "peer-down";
  readonly header: PeerHeader;
  readonly reason: number;
  /** Code and subcode of the NOTIFICATION (reasons 1 and 3). */
  readonly notification: readonly [number, number] | null;
  /** Event of the state machine (reason 2). */
  readonly event: number | null;
  /** Of reason 6 (RFC 9069). */
  readonly information: Information;
}

export interface PeerUp {
  readonly type: "peer-up";
  readonly header: PeerHeader;
  readonly localAddress: Address | null;
  readonly localPort: number;
  readonly remotePort: number;
  readonly openSentBytes: number;
  readonly openReceivedBytes: number;
  readonly openSent: BgpOpen | null;
  readonly openReceived: BgpOpen | null;
  readonly information: Information;
}

export interface Initiation {
  readonly type: "initiation";
  readonly information: Information;
}

export interface Termination {
  readonly type: "termination";
  readonly information: Information;
  readonly reason: number | null;
}

export interface Mirroring {
  readonly type: "mirroring";
  readonly header: PeerHeader;
  /** Types of the BGP messages that are mirrored. */
  readonly messages: readonly number[];
  /** 0 a message that could not be parsed, 1 messages lost. */
  readonly codes: readonly number[];
}

export type BmpMessage =
  | RouteMonitoring
  | Stats
  | PeerDown
  | PeerUp
  | Initiation
  | Termination
  | Mirroring;
