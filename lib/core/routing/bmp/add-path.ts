import type { AddPath } from "@/lib/core/routing/bgp/multiprotocol";
import type { BgpOpen } from "@/lib/core/routing/bgp/open";
import type { PeerHeader, PeerUp } from "./message";

/** Ours: a router has hundreds of peers; more than this nobody monitors at once. */
const maxPeers = 20_000;

const never: AddPath = () => false;

function both(send: BgpOpen | null, receive: BgpOpen | null): ReadonlySet<string> {
  const families = new Set<string>();
  for (const family of send?.addPathSend ?? []) {
    if (receive?.addPathReceive.has(family)) families.add(family);
  }
  return families;
}

const contains =
  (families: ReadonlySet<string>): AddPath =>
  (afi, safi) =>
    families.size > 0 && families.has(`${afi}/${safi}`);

/** A peer without its RIB: pre- and post-policy routes of one session are of one negotiation. */
const keyOf = ({ peerType, distinguisher, peer }: PeerHeader): string =>
  `${peerType} ${distinguisher ?? ""} ${peer?.words.join(".") ?? ""}`;

/**
 * Which sessions have path identifiers (RFC 7911): a BMP message does not say, only the OPENs in
 * the Peer Up before it.
 */
export class AddPathPeers {
  readonly #peers = new Map<string, { received: AddPath; sent: AddPath }>();

  up({ header, openSent, openReceived }: PeerUp): void {
    const received = both(openReceived, openSent);
    const sent = both(openSent, openReceived);
    const key = keyOf(header);
    if (received.size === 0 && sent.size === 0) this.#peers.delete(key);
    else if (this.#peers.size < maxPeers) {
      this.#peers.set(key, { received: contains(received), sent: contains(sent) });
    }
  }

  down(header: PeerHeader): void {
    this.#peers.delete(keyOf(header));
  }

  of(header: PeerHeader): AddPath {
    if (this.#peers.size === 0) return never;
    const peer = this.#peers.get(keyOf(header));
    return peer === undefined ? never : header.adjOut ? peer.sent : peer.received;
  }
}
