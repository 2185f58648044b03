import { observeUpdate } from "@/lib/core/routing/bgp/observe-update";
import type { ObservedUpdate, SessionChange } from "@/lib/core/routing/observed";
import { formatAddress } from "@/lib/core/routing/prefix";
import type { BmpMessage, PeerHeader } from "./message";

/** A view of a session's routes: received or sent, before or after the router's policy. */
export type Rib = "adj-in-pre" | "adj-in-post" | "adj-out-pre" | "adj-out-post" | "loc-rib";

export interface BmpObservation {
  readonly rib: Rib;
  readonly observed: ObservedUpdate | SessionChange;
}

/** Ours: sessions of one router, times views; more are not told apart by time. */
const maxSessions = 100_000;

export function ribOf({ peerType, adjOut, postPolicy }: PeerHeader): Rib {
  if (peerType === "loc-rib") return "loc-rib";
  if (adjOut) return postPolicy ? "adj-out-post" : "adj-out-pre";
  return postPolicy ? "adj-in-post" : "adj-in-pre";
}

/**
 * What a router's messages say about routes and sessions, in their order. A withdrawal may carry
 * the time of the announcement that it takes back (measured with gobgpd), so within a session time
 * never runs backwards: `at` is the later of the header's time and the last one.
 */
export class BmpObserver {
  readonly #router: string;
  readonly #lastAt = new Map<string, number>();

  /** @param router the name that sessions begin with */
  constructor(router: string) {
    this.#router = router;
  }

  /** Null for messages that say nothing about routes or sessions. */
  observe(message: BmpMessage): BmpObservation | null {
    if (message.type === "route-monitoring") {
      const { header, update } = message;
      const from = this.#from(header);
      return { rib: ribOf(header), observed: observeUpdate(update, from) };
    }
    if (message.type !== "peer-up" && message.type !== "peer-down") return null;
    const { header } = message;
    const state = message.type === "peer-up" ? "up" : "down";
    return { rib: ribOf(header), observed: { kind: "session", ...this.#from(header), state } };
  }

  #from(header: PeerHeader): { at: number; session: string; peerAsn: number } {
    const { peer, distinguisher } = header;
    const of = peer === null ? "" : formatAddress(peer.family, peer.words);
    const instance = distinguisher === null ? "" : `${distinguisher}:`;
    const session = `${this.#router}|${instance}${of}|${ribOf(header)}`;
    const at = Math.max(header.at, this.#lastAt.get(session) ?? 0);
    if (this.#lastAt.has(session) || this.#lastAt.size < maxSessions) {
      this.#lastAt.set(session, at);
    }
    return { at, session, peerAsn: header.asn };
  }
}
