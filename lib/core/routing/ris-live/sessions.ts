import { formatAddress, parseAddress } from "../prefix";

/** RIS has 600 sessions; whoever sends more names made them up. */
const mostKnown = 20_000;
const longestHost = 100;
const longestPeer = 45;

/** `rrc00` before, `rrc00.ripe.net` now. */
function withoutDomain(host: string): string {
  const dot = host.indexOf(".");
  return dot < 0 ? host : host.slice(0, dot);
}

/** The names of sessions, made once: `rrc00|192.0.2.1`. */
export class Sessions {
  readonly #byHost = new Map<string, Map<string, string>>();
  #count = 0;

  get known(): number {
    return this.#count;
  }

  /** Collector and peer as one word; null when the peer is no address or the host no name. */
  find(host: string, peer: string): string | null {
    const known = this.#byHost.get(host)?.get(peer);
    if (known !== undefined) return known;
    if (host === "" || host.length > longestHost || peer.length > longestPeer) return null;
    const address = parseAddress(peer);
    if (address === null) return null;
    const session = `${withoutDomain(host)}|${formatAddress(address.family, address.words)}`;
    this.#keep(host, peer, session);
    return session;
  }

  #keep(host: string, peer: string, session: string): void {
    if (this.#count >= mostKnown) {
      this.#byHost.clear();
      this.#count = 0;
    }
    const peers = this.#byHost.get(host) ?? new Map<string, string>();
    this.#byHost.set(host, peers);
    peers.set(peer, session);
    this.#count += 1;
  }
}
