import { parseAsn } from "@/lib/core/routing/asn";
import { formatAddress, parseAddress } from "@/lib/core/routing/prefix";

/** RIS has 600 sessions; whoever sends more names made them up. */
const maxKnown = 20_000;
const maxHostLength = 100;
const maxPeerLength = 45;
const maxAsnLength = 20;

/** `rrc00` before, `rrc00.ripe.net` now. */
function withoutDomain(host: string): string {
  const dot = host.indexOf(".");
  return dot < 0 ? host : host.slice(0, dot);
}

/** The names of sessions and the ASNs of peers, made once. */
export class Sessions {
  readonly #byHost = new Map<string, Map<string, string>>();
  readonly #asns = new Map<string, number | null>();
  #count = 0;

  get known(): number {
    return this.#count;
  }

  /**
   * Collector and peer as one word, `rrc00|192.0.2.1`; null when the peer is no address or the
   * host no name.
   */
  find(host: string, peer: string): string | null {
    const known = this.#byHost.get(host)?.get(peer);
    if (known !== undefined) return known;
    if (host === "" || host.length > maxHostLength || peer.length > maxPeerLength) return null;
    const address = parseAddress(peer);
    if (address === null) return null;
    const session = `${withoutDomain(host)}|${formatAddress(address.family, address.words)}`;
    this.#keep(host, peer, session);
    return session;
  }

  /** The ASN that a frame writes as text; null when it is none. */
  asnOf(text: string): number | null {
    const known = this.#asns.get(text);
    if (known !== undefined) return known;
    if (text.length > maxAsnLength) return null;
    const asn = parseAsn(text);
    if (this.#asns.size >= maxKnown) this.#asns.clear();
    this.#asns.set(text, asn);
    return asn;
  }

  #keep(host: string, peer: string, session: string): void {
    if (this.#count >= maxKnown) {
      this.#byHost.clear();
      this.#count = 0;
    }
    const peers = this.#byHost.get(host) ?? new Map<string, string>();
    this.#byHost.set(host, peers);
    peers.set(peer, session);
    this.#count += 1;
  }
}
